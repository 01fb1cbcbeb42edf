package io.posestream.person;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngles;
import io.posestream.joint.FittedJoints;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One person in one frame. Immutable.
 *
 * @param id the same from frame to frame as long as the person is tracked; never given again within
 *     a stream
 * @param body the body
 * @param left the person's own left hand, if it is seen
 * @param right the person's own right hand, if it is seen
 * @param angles joint angles; none in what an estimator returns
 * @param fitted the joints that the angles were measured between; empty in what an estimator
 *     returns, and where none are fitted
 * @param room the body in camera space; empty in what an estimator returns, and where nothing says
 *     how far away it is
 * @param sideCorrections in how many frames of this person so far the engine exchanged left and
 *     right of the body or of its arms or legs, because a network had labelled them the other way
 *     round than in the frames before; starts again at 0 when somebody who was lost is found again,
 *     even under the same id
 * @since 0.1
 */
public record Person(
    int id,
    Body body,
    Optional<Hand> left,
    Optional<Hand> right,
    JointAngles angles,
    Optional<FittedJoints> fitted,
    Optional<RoomBody> room,
    int sideCorrections) {
  public Person {
    requireNotNegative("id", id);
    requireNotNegative("sideCorrections", sideCorrections);
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(angles, "angles");
    Objects.requireNonNull(fitted, "fitted");
    Objects.requireNonNull(room, "room");
    if (fitted.isPresent() && fitted.get().landmarks().size() != body.skeleton().size()) {
      throw new IllegalArgumentException(
          "fitted must hold "
              + body.skeleton().size()
              + " landmarks, holds "
              + fitted.get().landmarks().size());
    }
    if (room.isPresent() && room.get().landmarks().size() != body.skeleton().size()) {
      throw new IllegalArgumentException(
          "room must hold "
              + body.skeleton().size()
              + " landmarks, holds "
              + room.get().landmarks().size());
    }
    requireSide("left", left, Side.LEFT);
    requireSide("right", right, Side.RIGHT);
  }

  private static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative: " + value);
    }
  }

  private static void requireSide(String name, Optional<Hand> hand, Side side) {
    Objects.requireNonNull(hand, name);
    if (hand.isPresent() && hand.get().side() != side) {
      throw new IllegalArgumentException("a " + hand.get().side() + " hand stands at " + side);
    }
  }

  /** A person as an estimator sees one, before angles are calculated. */
  public static Person of(int id, Body body, Optional<Hand> left, Optional<Hand> right) {
    return new Person(
        id, body, left, right, JointAngles.none(), Optional.empty(), Optional.empty(), 0);
  }

  /** The same person with other angles. */
  public Person withAngles(JointAngles angles) {
    return new Person(id, body, left, right, angles, fitted, room, sideCorrections);
  }

  /** The same person with fitted joints. */
  public Person withFitted(FittedJoints fitted) {
    Objects.requireNonNull(fitted, "fitted");
    return new Person(id, body, left, right, angles, Optional.of(fitted), room, sideCorrections);
  }

  /** The same person with a place in the room. */
  public Person withRoom(RoomBody room) {
    Objects.requireNonNull(room, "room");
    return new Person(id, body, left, right, angles, fitted, Optional.of(room), sideCorrections);
  }

  /** The same person with another number of corrections. */
  public Person withSideCorrections(int sideCorrections) {
    return new Person(id, body, left, right, angles, fitted, room, sideCorrections);
  }

  /** The hand of a side, if it is seen. */
  public Optional<Hand> hand(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** The same person under another id. */
  public Person withId(int id) {
    return new Person(id, body, left, right, angles, fitted, room, sideCorrections);
  }

  /** The same person without the hand of a side. */
  public Person withoutHand(Side side) {
    Objects.requireNonNull(side, "side");
    return new Person(
        id,
        body,
        side == Side.LEFT ? Optional.empty() : left,
        side == Side.RIGHT ? Optional.empty() : right,
        angles,
        fitted,
        room,
        sideCorrections);
  }

  /** The hands that are seen, left before right. */
  public List<Hand> hands() {
    return left.isPresent() && right.isPresent()
        ? List.of(left.get(), right.get())
        : left.or(() -> right).map(List::of).orElseGet(List::of);
  }

  /** Every hand: those of each person, left before right, then those that belong to nobody. */
  public static List<Hand> allHands(List<Person> people, List<Hand> looseHands) {
    Objects.requireNonNull(people, "people");
    Objects.requireNonNull(looseHands, "looseHands");
    List<Hand> all = new ArrayList<>(2 * people.size() + looseHands.size());
    for (Person person : people) {
      all.addAll(person.hands());
    }
    all.addAll(looseHands);
    return Collections.unmodifiableList(all);
  }

  /** The neutral-zero value of an angle in degrees; empty if it is unknown. */
  public OptionalDouble flexionDeg(AngleDefinition definition) {
    return angles.flexionDeg(definition);
  }

  /**
   * Where an angle's joint is in metres from mid-hips, fitted if joints are; empty if the body has
   * no world landmarks, or its skeleton not those of the joint.
   */
  public Optional<Position> jointM(AngleDefinition definition) {
    return fitted
        .map(FittedJoints::landmarks)
        .or(body::world)
        .flatMap(joints -> definition.vertex().in(body.skeleton(), joints));
  }

  /** {@link Body#px}. */
  public PointPx px(BodyLandmark landmark) {
    return body.px(landmark);
  }
}
