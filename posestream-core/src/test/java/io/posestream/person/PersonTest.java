package io.posestream.person;

import static io.posestream.angle.StandardAngles.LEFT_ANKLE;
import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngles;
import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTest {
  private final StandingBody standing = new StandingBody();
  private final Person person = standing.person(3);

  @Test
  void shouldTellWhereLandmarksAreInThePicture() {
    assertThat(person.px(BodyLandmark.LEFT_ELBOW))
        .isEqualTo(new PointPx(320 + 0.15f * 192, 240 - 0.25f * 192));
    assertThat(hand(Side.LEFT).px(HandLandmark.THUMB_CMC)).isEqualTo(new PointPx(5, 6));
  }

  @Test
  void shouldFindLandmarksOfAnotherSkeletonByName() {
    Body coco = coco(Optional.empty());
    assertThat(coco.px(BodyLandmark.LEFT_ELBOW)).isEqualTo(new PointPx(35, 36));
    assertThat(coco.visibility(BodyLandmark.LEFT_ELBOW)).isEqualTo(38);
    assertThatThrownBy(() -> coco.px(BodyLandmark.LEFT_HEEL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no leftHeel");
  }

  @Test
  void shouldTellWhereJointsAreInMetresIfThatIsKnown() {
    assertThat(person.jointM(LEFT_ELBOW)).contains(new Position(0.15f, -0.25f, 0));
    Landmarks world = coco(Optional.empty()).landmarks();
    Person coco = Person.of(1, coco(Optional.of(world)), Optional.empty(), Optional.empty());
    assertThat(coco.jointM(LEFT_ELBOW)).contains(new Position(35, 36, 37));
    assertThat(coco.jointM(LEFT_ANKLE)).contains(new Position(75, 76, 77));
    Person flat = Person.of(1, coco(Optional.empty()), Optional.empty(), Optional.empty());
    assertThat(flat.jointM(LEFT_ELBOW)).isEmpty();
  }

  @Test
  void shouldGiveHandsBySideAndLeftBeforeRight() {
    Person both =
        Person.of(3, person.body(), Optional.of(hand(Side.LEFT)), Optional.of(hand(Side.RIGHT)));
    assertThat(both.hand(Side.LEFT)).contains(hand(Side.LEFT));
    assertThat(both.hands()).isEqualTo(List.of(hand(Side.LEFT), hand(Side.RIGHT)));
    assertThat(person.hands()).isEmpty();
  }

  @Test
  void shouldHaveAnglesOnlyWhenTheyAreCalculated() {
    assertThat(person.angles()).isEqualTo(JointAngles.none());
    assertThat(person.flexionDeg(LEFT_ELBOW)).isEmpty();
    JointAngles angles = AngleCalculator.standard().calculate(standing.world(), 0);
    assertThat(person.withAngles(angles).flexionDeg(LEFT_ELBOW)).isPresent();
  }

  @Test
  void shouldRefuseWhatIsNoPerson() {
    Landmarks hand = hand(Side.LEFT).landmarks();
    Body body = person.body();
    assertRefused(() -> standing.person(-1), "id must not be negative: -1");
    assertRefused(
        () -> Person.of(1, body, Optional.of(hand(Side.RIGHT)), Optional.empty()),
        "a RIGHT hand stands at LEFT");
    assertRefused(
        () -> Body.of(1, hand, standing.world(), 9), "landmarks must hold 33 landmarks, holds 21");
    assertRefused(
        () -> Body.of(1, body.landmarks(), hand, 9), "world must hold 33 landmarks, holds 21");
    assertRefused(
        () -> new Hand(0, Side.LEFT, 1, body.landmarks(), hand, 9),
        "landmarks must hold 21 landmarks, holds 33");
    assertRefused(
        () -> new Hand(-1, Side.LEFT, 1, hand, hand, 9), "id of a hand must not be negative: -1");
  }

  private static void assertRefused(Runnable make, String message) {
    assertThatThrownBy(make::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Body coco(Optional<Landmarks> world) {
    return new Body(Skeleton.coco17(), 1, counting(17), world, 100);
  }

  private static Hand hand(Side side) {
    return new Hand(
        side == Side.LEFT ? 0 : 1,
        side,
        1,
        counting(HandLandmark.COUNT),
        counting(HandLandmark.COUNT),
        100);
  }

  /** 0, 1, 2 and so on. */
  private static Landmarks counting(int size) {
    float[] values = new float[size * Landmarks.STRIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return Landmarks.of(values);
  }
}
