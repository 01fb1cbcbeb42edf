package io.posestream.models.track;

import io.posestream.models.hand.BodyVerdict;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import java.util.List;
import java.util.Optional;

/**
 * What a tracker found in one frame.
 *
 * @param person the person, if there is a body
 * @param looseHands the hands, if there is no body that owns them
 * @param verdict what is believed of the body that was found
 * @param handsHeld whether the hands are those of an earlier frame
 * @param bodyNs time spent on the body
 * @param handsNs time spent on hands; overlaps {@code bodyNs} where both run side by side
 */
public record Sighting(
    Optional<Person> person,
    List<Hand> looseHands,
    BodyVerdict verdict,
    boolean handsHeld,
    long bodyNs,
    long handsNs) {}
