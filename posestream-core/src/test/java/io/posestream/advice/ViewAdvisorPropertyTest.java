package io.posestream.advice;

import static io.posestream.advice.Scene.advice;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.StandingBody;
import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ViewAdvisorPropertyTest {
  @Property(tries = 100)
  void turningTheCameraAboutItsAxisChangesNothing(
      @ForAll("bodies") Landmarks world, @ForAll @DoubleRange(min = -180, max = 180) double deg) {
    assertThat(advice(Scene.rolled(world, deg))).isEqualTo(advice(world));
  }

  @Property(tries = 100)
  void aMirroredPersonIsAdvisedTheOtherSide(@ForAll("bodies") Landmarks world) {
    assertThat(advice(Scene.mirrored(world))).isEqualTo(exchanged(advice(world)));
  }

  private static Map<LimbAngle, ViewAdvice> exchanged(Map<LimbAngle, ViewAdvice> advice) {
    Map<LimbAngle, ViewAdvice> exchanged = new EnumMap<>(LimbAngle.class);
    advice.forEach(
        (angle, each) ->
            exchanged.put(
                LimbAngle.valueOf(exchanged(angle.name())),
                new ViewAdvice(
                    each.reason(), FilmSide.valueOf(exchanged(each.filmFrom().name())))));
    return exchanged;
  }

  private static String exchanged(String name) {
    return name.startsWith("LEFT")
        ? name.replaceFirst("LEFT", "RIGHT")
        : name.replaceFirst("RIGHT", "LEFT");
  }

  /** Whatever is advised about a posture, the same posture from there has no such advice. */
  @Property(tries = 100)
  void nothingIsAdvisedAboutAnUprightPersonWhereTheAdviceWasFollowed(
      @ForAll("bodies") Landmarks world) {
    advice(world)
        .forEach(
            (angle, each) -> {
              if (each.reason() == ViewProblem.BENDS_TOWARDS_CAMERA) {
                assertThat(advice(facing(world, each.filmFrom()))).doesNotContainKey(angle);
              }
            });
  }

  /** The person of {@link #bodies} turned so that the camera stands at that side. */
  private static Landmarks facing(Landmarks world, FilmSide side) {
    double ownDeg =
        Math.toDegrees(
            Math.atan2(
                world.z(BodyLandmark.LEFT_HIP) - world.z(BodyLandmark.RIGHT_HIP),
                world.x(BodyLandmark.LEFT_HIP) - world.x(BodyLandmark.RIGHT_HIP)));
    double sideDeg =
        switch (side) {
          case FRONT -> 0;
          case RIGHT -> 90;
          case BACK -> 180;
          case LEFT -> 270;
        };
    return Scene.turned(world, sideDeg - ownDeg);
  }

  /** Standing people with limbs anywhere, turned to any side. */
  @Provide
  Arbitrary<Landmarks> bodies() {
    Arbitrary<Double> turns = Arbitraries.doubles().between(-180, 180);
    Arbitrary<List<Float>> moves = Arbitraries.floats().between(-0.4f, 0.4f).list().ofSize(24);
    return moves.flatMap(move -> turns.map(deg -> Scene.turned(withLimbs(move).world(), deg)));
  }

  private static StandingBody withLimbs(List<Float> move) {
    StandingBody body = new StandingBody();
    int next = 0;
    for (LimbAngle hinge :
        List.of(
            LimbAngle.LEFT_KNEE,
            LimbAngle.RIGHT_KNEE,
            LimbAngle.LEFT_ELBOW,
            LimbAngle.RIGHT_ELBOW)) {
      boolean left = hinge.name().startsWith("LEFT");
      float x = left ? 0.15f : -0.15f;
      float y = hinge.name().endsWith("KNEE") ? 0 : -0.55f;
      for (BodyLandmark joint : List.of(hinge.vertex(), hinge.last())) {
        x += move.get(next++);
        y += 0.2f + move.get(next++) / 2;
        body.move(joint, x, y, move.get(next++));
      }
    }
    return body;
  }

  /** Anything that a network may say, also what no body can be. */
  @Property(tries = 200)
  void anyLandmarksAreTakenAndHiddenOnesHaveNoAdvice(
      @ForAll("anything") List<Landmarks> images, @ForAll("anything") List<Landmarks> joints) {
    ViewAdvisor advisor = ViewAdvisor.create();
    Landmarks hidden = Landmarks.of(new float[BodyLandmark.COUNT * Landmarks.STRIDE]);
    for (int i = 0; i < Math.min(images.size(), joints.size()); i++) {
      advisor.next(images.get(i), joints.get(i), Scene.VIEW, i * 200_000_000L);
    }
    advisor.next(hidden, joints.get(0), Scene.VIEW, Long.MIN_VALUE);
    assertThat(advice(advisor)).isEmpty();
    Landmarks squat = Scene.squat().world();
    Scene.show(advisor, squat, 0, 40);
    assertThat(advice(advisor)).isEqualTo(advice(squat));
  }

  @Provide
  Arbitrary<List<Landmarks>> anything() {
    Arbitrary<Float> coordinates =
        Arbitraries.oneOf(PoseArbitraries.worldCoordinates(), Arbitraries.floats());
    return PoseArbitraries.landmarks(BodyLandmark.COUNT, coordinates, PoseArbitraries.scores())
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
