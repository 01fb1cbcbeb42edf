package io.posestream.models.track;

import io.posestream.person.Hand;
import io.posestream.person.Person;
import java.util.List;

/**
 * Who was found in one frame.
 *
 * @param people everyone, each id once; who has been tracked longest first
 * @param looseHands hands that belong to none of them
 * @param handsHeld whether the hands are those of an earlier frame
 * @param bodyNs time spent on bodies
 * @param handsNs time spent on hands; overlaps {@code bodyNs} where both run side by side
 */
public record PeopleSighting(
    List<Person> people, List<Hand> looseHands, boolean handsHeld, long bodyNs, long handsNs) {
  static PeopleSighting of(Sighting one) {
    return new PeopleSighting(
        one.person().stream().toList(),
        one.looseHands(),
        one.handsHeld(),
        one.bodyNs(),
        one.handsNs());
  }
}
