package io.posestream.engine;

import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What an estimator sees in one frame, before angles are calculated and anything is smoothed.
 *
 * @param width width of the picture in pixels
 * @param height height of the picture in pixels
 * @param mirrored whether the picture was taken as mirrored
 * @param people every person, each id once; the one of most interest first
 * @param looseHands hands that belong to none of them; each id of a hand once in the frame
 * @param quality which networks ran, and whether the hands are of this frame; empty where an engine
 *     has no choice of networks
 * @param decodeNs time spent decoding the picture
 * @param poseNs time spent finding bodies
 * @param handsNs time spent finding hands; overlaps {@code poseNs} where both run side by side
 * @since 0.1
 */
public record PoseEstimate(
    int width,
    int height,
    boolean mirrored,
    List<Person> people,
    List<Hand> looseHands,
    Optional<FrameQuality> quality,
    long decodeNs,
    long poseNs,
    long handsNs) {
  public PoseEstimate {
    people = List.copyOf(Objects.requireNonNull(people, "people"));
    looseHands = List.copyOf(Objects.requireNonNull(looseHands, "looseHands"));
    Objects.requireNonNull(quality, "quality");
    requireDistinct("people", people, Person::id);
    requireDistinct("hands", Person.allHands(people, looseHands), Hand::id);
  }

  private static <T> void requireDistinct(String what, List<T> all, ToIntFunction<T> id) {
    for (int i = 1; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (id.applyAsInt(all.get(i)) == id.applyAsInt(all.get(j))) {
          throw new IllegalArgumentException(
              "two " + what + " have the id " + id.applyAsInt(all.get(i)));
        }
      }
    }
  }

  /** The person of most interest, if there is one. */
  public Optional<Person> person() {
    return people.stream().findFirst();
  }

  /** Every hand: those of each person, left before right, then the loose ones. */
  public List<Hand> hands() {
    return Person.allHands(people, looseHands);
  }

  /** Whether the hands are those of an earlier frame. */
  public boolean handsHeld() {
    return quality.isPresent() && quality.get().handsHeld();
  }
}
