package io.posestream.result;

import io.posestream.angle.AngleDefinition;
import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.Frame;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came out for one frame; exactly one result per frame taken. Immutable.
 *
 * <p>A result keeps its frame, and so the picture, in memory for as long as it is kept itself.
 *
 * @since 0.1
 */
public sealed interface PoseResult {
  /** The frame that was processed. */
  Frame frame();

  /** The loop's time of the frame in nanoseconds; strictly increasing from result to result. */
  long timestampNs();

  /** Where the time went. */
  StageTimes times();

  /**
   * The same with other times: with {@link StageTimes#NONE} all that is left is the same whenever,
   * wherever and how often the frame is processed.
   */
  PoseResult withTimes(StageTimes times);

  /** Every person, smoothed, the one of most interest first; empty if there is none. */
  default List<Person> people() {
    return List.of();
  }

  /** The person of most interest, if there is one. */
  default Optional<Person> person() {
    return people().isEmpty() ? Optional.empty() : Optional.of(people().get(0));
  }

  /** {@link Person#flexionDeg} of {@link #person()}; empty if there is none. */
  default OptionalDouble flexionDeg(AngleDefinition definition) {
    return people().isEmpty() ? OptionalDouble.empty() : people().get(0).flexionDeg(definition);
  }

  /**
   * This result, if the frame was processed.
   *
   * @throws io.posestream.engine.PoseEstimationException if it {@link Failed}, with the reason
   */
  default Seen orThrow() {
    if (this instanceof Seen seen) {
      return seen;
    }
    throw new PoseEstimationException(((Failed) this).reason());
  }

  /** The frame was processed, with or without a person in it. */
  sealed interface Seen extends PoseResult {
    /** Width of the picture in pixels. */
    int width();

    /** Height of the picture in pixels. */
    int height();

    /**
     * Whether the picture was taken as mirrored; left and right are the person's own either way.
     */
    boolean mirrored();

    /** Hands that belong to no person, smoothed; such as a hand held into the picture. */
    List<Hand> looseHands();

    /** Which networks ran; empty where an engine has no choice of them. */
    Optional<FrameQuality> quality();

    /** Every hand: those of each person, left before right, then the loose ones. */
    default List<Hand> hands() {
      return Person.allHands(people(), looseHands());
    }
  }

  /**
   * At least one person was found.
   *
   * @param frame the frame
   * @param timestampNs the loop's time of the frame
   * @param width width of the picture in pixels
   * @param height height of the picture in pixels
   * @param mirrored whether the picture was taken as mirrored
   * @param people at least one person, smoothed
   * @param looseHands hands that belong to none of them, smoothed
   * @param quality which networks ran
   * @param times where the time went
   */
  record Detected(
      Frame frame,
      long timestampNs,
      int width,
      int height,
      boolean mirrored,
      List<Person> people,
      List<Hand> looseHands,
      Optional<FrameQuality> quality,
      StageTimes times)
      implements Seen {
    public Detected {
      Objects.requireNonNull(frame, "frame");
      people = List.copyOf(Objects.requireNonNull(people, "people"));
      looseHands = List.copyOf(Objects.requireNonNull(looseHands, "looseHands"));
      Objects.requireNonNull(quality, "quality");
      Objects.requireNonNull(times, "times");
      if (people.isEmpty()) {
        throw new IllegalArgumentException("a result without a person is a NoPerson");
      }
    }

    @Override
    public Detected withTimes(StageTimes times) {
      return new Detected(
          frame, timestampNs, width, height, mirrored, people, looseHands, quality, times);
    }
  }

  /**
   * No person was found.
   *
   * @param frame the frame
   * @param timestampNs the loop's time of the frame
   * @param width width of the picture in pixels
   * @param height height of the picture in pixels
   * @param mirrored whether the picture was taken as mirrored
   * @param looseHands hands held into the picture, smoothed; perhaps two of one side
   * @param quality which networks ran
   * @param times where the time went
   */
  record NoPerson(
      Frame frame,
      long timestampNs,
      int width,
      int height,
      boolean mirrored,
      List<Hand> looseHands,
      Optional<FrameQuality> quality,
      StageTimes times)
      implements Seen {
    public NoPerson {
      Objects.requireNonNull(frame, "frame");
      looseHands = List.copyOf(Objects.requireNonNull(looseHands, "looseHands"));
      Objects.requireNonNull(quality, "quality");
      Objects.requireNonNull(times, "times");
    }

    @Override
    public NoPerson withTimes(StageTimes times) {
      return new NoPerson(frame, timestampNs, width, height, mirrored, looseHands, quality, times);
    }
  }

  /**
   * The frame could not be processed.
   *
   * @param frame the frame
   * @param timestampNs the loop's time of the frame
   * @param reason why, in words for a user
   * @param times where the time went
   */
  record Failed(Frame frame, long timestampNs, String reason, StageTimes times)
      implements PoseResult {
    public Failed {
      Objects.requireNonNull(frame, "frame");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(times, "times");
    }

    @Override
    public Failed withTimes(StageTimes times) {
      return new Failed(frame, timestampNs, reason, times);
    }
  }
}
