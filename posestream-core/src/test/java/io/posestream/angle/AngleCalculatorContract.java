package io.posestream.angle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.WorldMotion;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The laws of {@link AngleCalculator}. */
public abstract class AngleCalculatorContract {
  /** Single precision of the coordinates over the shortest segments of the generator, 5 mm. */
  private static final float TOLERANCE_DEG = 0.05f;

  /** A fresh calculator. */
  protected abstract AngleCalculator create(List<AngleDefinition> definitions);

  private JointAngles standardAngles(Landmarks world) {
    return create(StandardAngles.all()).calculate(world, 0);
  }

  @Property(tries = 500)
  void interiorAngleLiesBetween0And180(@ForAll("worldBodies") Landmarks world) {
    for (JointAngle angle : standardAngles(world).angles()) {
      if (angle.state() != AngleState.UNKNOWN) {
        assertThat(angle.interiorDeg()).isBetween(0f, 180f);
      }
    }
  }

  @Property(tries = 500)
  void interiorAngleIsInvariantUnderRotation(
      @ForAll("seenBodies") Landmarks world,
      @ForAll @DoubleRange(min = -4, max = 4) double xRad,
      @ForAll @DoubleRange(min = -4, max = 4) double yRad,
      @ForAll @DoubleRange(min = -4, max = 4) double zRad) {
    assertSame(
        standardAngles(world),
        standardAngles(WorldMotion.rotated(world, xRad, yRad, zRad)),
        "trunk");
  }

  @Property(tries = 500)
  void everyAngleIsInvariantUnderRotationAboutTheVertical(
      @ForAll("seenBodies") Landmarks world, @ForAll @DoubleRange(min = -4, max = 4) double rad) {
    assertSame(standardAngles(world), standardAngles(WorldMotion.rotated(world, 0, rad, 0)), "");
  }

  @Property(tries = 500)
  void everyAngleIsInvariantUnderTranslation(
      @ForAll("seenBodies") Landmarks world,
      @ForAll @DoubleRange(min = -2, max = 2) double x,
      @ForAll @DoubleRange(min = -2, max = 2) double y,
      @ForAll @DoubleRange(min = -2, max = 2) double z) {
    assertSame(
        standardAngles(world), standardAngles(WorldMotion.scaledAndMoved(world, 1, x, y, z)), "");
  }

  @Property(tries = 500)
  void everyAngleIsInvariantUnderScaling(
      @ForAll("seenBodies") Landmarks world,
      @ForAll @DoubleRange(min = 0.5, max = 20) double scale) {
    assertSame(
        standardAngles(world),
        standardAngles(WorldMotion.scaledAndMoved(world, scale, 0, 0, 0)),
        "");
  }

  @Property(tries = 500)
  void mirroringExchangesLeftAndRight(@ForAll("worldBodies") Landmarks world) {
    JointAngles angles = standardAngles(world);
    JointAngles mirrored = standardAngles(WorldMotion.mirrored(world));
    for (JointAngle angle : angles.angles()) {
      JointAngle counterpart = mirrored.angle(otherSide(angle.name())).orElseThrow();
      assertThat(counterpart.state()).isEqualTo(angle.state());
      assertThat(counterpart.flexionDeg()).isEqualTo(angle.flexionDeg(), within(1e-3f));
    }
  }

  @Property(tries = 500)
  void flexionFollowsFromInteriorAngle(@ForAll("seenBodies") Landmarks world) {
    AngleCalculator calculator = create(StandardAngles.all());
    List<JointAngle> angles = calculator.calculate(world, 0).angles();
    for (int i = 0; i < angles.size(); i++) {
      AngleDefinition definition = calculator.definitions().get(i);
      JointAngle angle = angles.get(i);
      assertThat(angle.name()).isEqualTo(definition.name());
      if (angle.state() != AngleState.UNKNOWN) {
        assertThat((double) angle.flexionDeg())
            .isCloseTo(definition.flexionDeg(angle.interiorDeg()), within(1e-4));
      }
    }
  }

  @Property(tries = 300)
  void degenerateSegmentMakesUnknown(
      @ForAll("seenBodies") Landmarks world, @ForAll("joints") BodyLandmark onto) {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    world.copyTo(values);
    int elbow = BodyLandmark.LEFT_ELBOW.index() * Landmarks.STRIDE;
    System.arraycopy(values, onto.index() * Landmarks.STRIDE, values, elbow, 3);
    values[elbow + 1] += 0.0005f;
    JointAngles angles = standardAngles(Landmarks.of(values));
    assertThat(angles.angle("leftElbow").orElseThrow().state()).isEqualTo(AngleState.UNKNOWN);
  }

  private static void assertSame(JointAngles expected, JointAngles actual, String except) {
    for (int i = 0; i < expected.angles().size(); i++) {
      JointAngle angle = expected.angles().get(i);
      if (!angle.name().equals(except)) {
        JointAngle other = actual.angles().get(i);
        assertThat(other.state()).as(angle.name()).isEqualTo(angle.state());
        if (angle.state() != AngleState.UNKNOWN) {
          assertThat(other.interiorDeg())
              .as(angle.name())
              .isCloseTo(angle.interiorDeg(), within(TOLERANCE_DEG));
        }
      }
    }
  }

  private static String otherSide(String name) {
    return name.startsWith("left") ? name.replace("left", "right") : name.replace("right", "left");
  }

  @Provide
  Arbitrary<Landmarks> seenBodies() {
    return PoseArbitraries.seenBodies();
  }

  @Provide
  Arbitrary<Landmarks> worldBodies() {
    return PoseArbitraries.worldBodies();
  }

  @Provide
  Arbitrary<BodyLandmark> joints() {
    return Arbitraries.of(BodyLandmark.LEFT_SHOULDER, BodyLandmark.LEFT_WRIST);
  }
}
