package io.posestream.angle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Angles of a body with fewer landmarks, in another order. */
class Coco17AnglesPropertyTest {
  private static final Skeleton COCO = Skeleton.coco17();

  @Property(tries = 200)
  void anglesOfTheSamePointsAreTheSameInEitherSkeleton(@ForAll("worldBodies") Landmarks world) {
    JointAngles full = AngleCalculator.standard().calculate(world, 0);
    JointAngles coco = AngleCalculator.of(COCO, StandardAngles.all()).calculate(coco(world), 0);
    for (AngleDefinition definition : StandardAngles.all()) {
      JointAngle expected =
          definition.isIn(COCO)
              ? full.angle(definition).orElseThrow()
              : JointAngle.unknown(definition);
      assertThat(coco.angle(definition)).contains(expected);
    }
  }

  @Example
  void shouldKnowAllButAnklesAndWrists() {
    assertThat(StandardAngles.all().stream().filter(definition -> !definition.isIn(COCO)))
        .containsExactlyInAnyOrder(
            StandardAngles.LEFT_ANKLE,
            StandardAngles.RIGHT_ANKLE,
            StandardAngles.LEFT_WRIST,
            StandardAngles.RIGHT_WRIST);
    assertThat(StandardAngles.all()).allMatch(definition -> definition.isIn(Skeleton.body33()));
  }

  @Example
  void shouldRefuseLandmarksOfAnotherSkeleton() {
    AngleCalculator calculator = AngleCalculator.of(COCO, List.of(StandardAngles.TRUNK));
    Landmarks body33 = Landmarks.of(new float[BodyLandmark.COUNT * Landmarks.STRIDE]);
    assertThatThrownBy(() -> calculator.calculate(body33, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("17 landmarks, holds 33");
  }

  private static Landmarks coco(Landmarks body33) {
    float[] from = new float[body33.size() * Landmarks.STRIDE];
    body33.copyTo(from);
    float[] to = new float[COCO.size() * Landmarks.STRIDE];
    for (int i = 0; i < COCO.size(); i++) {
      int index = Skeleton.body33().indexOf(COCO.names().get(i));
      System.arraycopy(from, index * Landmarks.STRIDE, to, i * Landmarks.STRIDE, Landmarks.STRIDE);
    }
    return Landmarks.of(to);
  }

  @Provide
  Arbitrary<Landmarks> worldBodies() {
    return PoseArbitraries.worldBodies();
  }
}
