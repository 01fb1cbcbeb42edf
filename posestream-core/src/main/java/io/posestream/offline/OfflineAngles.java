package io.posestream.offline;

import io.posestream.angle.JointAngles;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.person.Person;
import io.posestream.smooth.SmootherFactory;
import io.posestream.track.PersonTracks;
import io.posestream.track.TrackOptions;
import io.posestream.view.PictureView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joint angles of a recording without lag, beside the live ones: records what the networks say of
 * each frame, unsmoothed, and when the recording is over gives every angle smoothed without lag.
 *
 * <pre>{@code
 * OfflineAngles offline = OfflineAngles.create(TrackOptions.defaults(), ZeroPhaseFilter.standard());
 * try (PoseStream stream =
 *     PoseStream.builder().source(video).estimator(offline.recording(estimator)).start(live)) {
 *   stream.await();
 * }
 * for (PersonMotion person : offline.finish()) ...
 * }</pre>
 *
 * <p>Joints that are followed over time lag too. They are fitted a second time from the end of the
 * recording to its begin, and an angle is the mean of both; that is what {@link ZeroPhaseFilter}
 * then smooths. An id that changes, and a person who is away for longer than {@link
 * ZeroPhaseFilter#MAX_GAP}, begin anew.
 *
 * <p>Memory: landmarks are kept for 32 s at most, about 1.5 kB per person and frame; angles are
 * kept until the end, 8 bytes each: with the 14 standard angles 13 MB for an hour of one person at
 * 30 frames a second. A stream without an end grows by as much.
 *
 * <p>Threading: thread-safe; a stream's thread records, any other may finish.
 *
 * @since 0.1
 */
public final class OfflineAngles {
  /** Fitted backwards at once; longer blocks would only cost memory. */
  private static final long BLOCK_NS = 30_000_000_000L;

  /** A fit forgets how it began within this. */
  private static final long AHEAD_NS = 2_000_000_000L;

  private final TrackOptions options;
  private final ZeroPhaseFilter filter;
  private final PersonTracks forwards;
  private final List<Moment> pending = new ArrayList<>();
  private final Map<Integer, AngleRecord> records = new TreeMap<>();
  private Optional<List<PersonMotion>> finished = Optional.empty();

  /** A frame that is fitted forwards only. */
  private record Moment(
      PoseEstimate estimate, PictureView view, long timestampNs, List<JointAngles> angles) {}

  private OfflineAngles(TrackOptions options, ZeroPhaseFilter filter) {
    this.options = Objects.requireNonNull(options, "options");
    this.filter = Objects.requireNonNull(filter, "filter");
    forwards = unsmoothed(options);
  }

  /**
   * A recording that begins.
   *
   * @param options which angles, and of which joints; its smoothers are not used
   * @param filter smooths the angles
   */
  public static OfflineAngles create(TrackOptions options, ZeroPhaseFilter filter) {
    return new OfflineAngles(options, filter);
  }

  private static PersonTracks unsmoothed(TrackOptions options) {
    return PersonTracks.create(options.withSmoothers(SmootherFactory.none()));
  }

  /** The estimator, with each of its estimates recorded here. Closes it when closed. */
  public PoseEstimator recording(PoseEstimator estimator) {
    return new RecordingEstimator(Objects.requireNonNull(estimator, "estimator"), options, this);
  }

  /**
   * Records a frame; nothing after {@link #finish}.
   *
   * @param view how its picture was taken
   * @param timestampNs time of the frame, greater than that of the frame before
   */
  public synchronized void add(PoseEstimate estimate, PictureView view, long timestampNs) {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(view, "view");
    if (finished.isPresent()) {
      return;
    }
    PoseEstimate bodies = bodiesOf(estimate);
    List<Person> people = forwards.measure(bodies, view, timestampNs);
    pending.add(new Moment(bodies, view, timestampNs, anglesOf(people)));
    if (timestampNs - pending.get(0).timestampNs >= BLOCK_NS + AHEAD_NS) {
      settle(pending.get(0).timestampNs + BLOCK_NS);
    }
  }

  private static PoseEstimate bodiesOf(PoseEstimate estimate) {
    List<Person> people =
        estimate.people().stream()
            .map(each -> Person.of(each.id(), each.body(), Optional.empty(), Optional.empty()))
            .toList();
    return new PoseEstimate(
        estimate.width(),
        estimate.height(),
        estimate.mirrored(),
        people,
        List.of(),
        Optional.empty(),
        0,
        0,
        0);
  }

  private static List<JointAngles> anglesOf(List<Person> people) {
    return people.stream().map(Person::angles).toList();
  }

  /**
   * Fits backwards over all that is pending, and keeps the angles of what lies before that time.
   */
  private void settle(long untilNs) {
    PersonTracks backwards = unsmoothed(options);
    List<List<JointAngles>> fromBehind = new ArrayList<>(pending.size());
    for (int i = pending.size() - 1; i >= 0; i--) {
      Moment moment = pending.get(i);
      fromBehind.add(
          anglesOf(backwards.measure(moment.estimate, moment.view, -moment.timestampNs)));
    }
    int settled = 0;
    while (settled < pending.size() && pending.get(settled).timestampNs < untilNs) {
      record(pending.get(settled), fromBehind.get(pending.size() - 1 - settled));
      settled++;
    }
    pending.subList(0, settled).clear();
  }

  private void record(Moment moment, List<JointAngles> backwards) {
    List<Person> people = moment.estimate.people();
    for (int i = 0; i < people.size(); i++) {
      records
          .computeIfAbsent(people.get(i).id(), id -> new AngleRecord(options.calibratedAngles()))
          .add(moment.timestampNs, moment.angles.get(i), backwards.get(i));
    }
  }

  /** Ends the recording; again the same when called again. Everyone who was seen, by id. */
  public synchronized List<PersonMotion> finish() {
    if (finished.isEmpty()) {
      settle(Long.MAX_VALUE);
      finished =
          Optional.of(
              records.entrySet().stream()
                  .map(each -> each.getValue().smoothed(each.getKey(), filter))
                  .toList());
      records.clear();
    }
    return finished.get();
  }
}
