package io.posestream.models;

import io.posestream.engine.PoseEstimate;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import java.util.List;
import java.util.Optional;

/** What an estimate says of the one person in the picture, for tests. */
final class OnePerson {
  private OnePerson() {}

  /** The person's body, if there is one. */
  static Optional<Body> body(PoseEstimate estimate) {
    return estimate.people().stream().findFirst().map(Person::body);
  }

  /** The person's hands, or those without a body, left before right. */
  static List<Hand> hands(PoseEstimate estimate) {
    return estimate.people().isEmpty() ? estimate.looseHands() : estimate.people().get(0).hands();
  }
}
