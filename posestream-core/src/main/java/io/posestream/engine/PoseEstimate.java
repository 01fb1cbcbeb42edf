package io.posestream.engine;

import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    requireDistinct("people", people.stream().mapToInt(Person::id));
    requireDistinct("hands", hands(people, looseHands).mapToInt(Hand::id));
  }

  private static void requireDistinct(String what, IntStream ids) {
    Set<Integer> known = new HashSet<>();
    ids.forEach(
        id -> {
          if (!known.add(id)) {
            throw new IllegalArgumentException("two " + what + " have the id " + id);
          }
        });
  }

  /** The person of most interest, if there is one. */
  public Optional<Person> person() {
    return people.stream().findFirst();
  }

  /** Every hand: those of each person, left before right, then the loose ones. */
  public List<Hand> hands() {
    return hands(people, looseHands).toList();
  }

  private static Stream<Hand> hands(List<Person> people, List<Hand> looseHands) {
    return Stream.concat(
        people.stream().flatMap(person -> person.hands().stream()), looseHands.stream());
  }

  /** Whether the hands are those of an earlier frame. */
  public boolean handsHeld() {
    return quality.isPresent() && quality.get().handsHeld();
  }
}
