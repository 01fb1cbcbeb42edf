package io.posestream.advice;

import static io.posestream.advice.Scene.advice;
import static io.posestream.advice.Scene.show;
import static io.posestream.skeleton.BodyLandmark.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.StandingBody;
import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewAdvisorTest {
  private static final ViewAdvice FROM_LEFT =
      new ViewAdvice(ViewProblem.BENDS_TOWARDS_CAMERA, FilmSide.LEFT);
  private static final ViewAdvice FROM_RIGHT =
      new ViewAdvice(ViewProblem.BENDS_TOWARDS_CAMERA, FilmSide.RIGHT);

  @Test
  void shouldAdviseToFilmASquatFromTheSideWhereItIsSeenFromTheFrontOrBack() {
    for (double turnedDeg : new double[] {0, 15, -15, 180}) {
      assertThat(advice(Scene.turned(Scene.squat().world(), turnedDeg)))
          .as("turned by %s°", turnedDeg)
          .containsEntry(LimbAngle.LEFT_KNEE, FROM_LEFT)
          .containsEntry(LimbAngle.RIGHT_KNEE, FROM_RIGHT);
    }
  }

  @Test
  void shouldAdviseNothingAboutASquatFromTheSideNorAboutAPersonWhoStands() {
    for (double turnedDeg : new double[] {90, 60, -90, 270}) {
      assertThat(advice(Scene.turned(Scene.squat().world(), turnedDeg)))
          .as("turned by %s°", turnedDeg)
          .isEmpty();
      assertThat(advice(Scene.turned(new StandingBody().world(), turnedDeg))).isEmpty();
    }
    assertThat(advice(new StandingBody().world())).isEmpty();
  }

  @Test
  void shouldNameTheSegmentThatPointsAtTheCamera() {
    Landmarks pointing = Scene.pointing().world();
    ViewAdvice upperArm = new ViewAdvice(ViewProblem.UPPER_ARM_ALONG_AXIS, FilmSide.LEFT);
    assertThat(advice(pointing)).containsEntry(LimbAngle.LEFT_SHOULDER, upperArm);
    assertThat(filmFrom(pointing, LimbAngle.LEFT_ELBOW)).hasValue(FilmSide.LEFT);
    assertThat(advice(pointing)).hasSize(2);
    assertThat(advice(Scene.turned(pointing, 90))).isEmpty();
    Landmarks forearm = new StandingBody().move(LEFT_WRIST, 0.15f, -0.2f, -0.25f).world();
    assertThat(advice(forearm))
        .isEqualTo(
            Map.of(
                LimbAngle.LEFT_ELBOW,
                new ViewAdvice(ViewProblem.FOREARM_ALONG_AXIS, FilmSide.LEFT)));
  }

  @Test
  void shouldAdviseTheNearerOfFrontAndBackAboutAnArmSidewaysThatIsSeenFromTheSide() {
    Landmarks sideways =
        new StandingBody()
            .move(LEFT_ELBOW, 0.45f, -0.55f, 0)
            .move(LEFT_WRIST, 0.7f, -0.55f, 0)
            .world();
    assertThat(filmFrom(Scene.turned(sideways, -80), LimbAngle.LEFT_SHOULDER))
        .hasValue(FilmSide.FRONT);
    assertThat(filmFrom(Scene.turned(sideways, -100), LimbAngle.LEFT_SHOULDER))
        .hasValue(FilmSide.BACK);
    assertThat(advice(sideways)).isEmpty();
  }

  private static Optional<FilmSide> filmFrom(Landmarks world, LimbAngle angle) {
    return Optional.ofNullable(advice(world).get(angle)).map(ViewAdvice::filmFrom);
  }

  /** Both forearms before the chest at one height: every camera on the floor is as bad. */
  @Test
  void shouldAdviseNothingWhereNoSideIsBetter() {
    Landmarks level =
        new StandingBody()
            .move(LEFT_ELBOW, 0.36f, -0.55f, -0.21f)
            .move(LEFT_WRIST, 0.18f, -0.55f, -0.39f)
            .world();
    assertThat(advice(level)).doesNotContainKey(LimbAngle.LEFT_ELBOW);
  }

  @Test
  void shouldTellABadViewWhenItLastsAndForgetItWhenAGoodOneDoes() {
    ViewAdvisor advisor = ViewAdvisor.create();
    Landmarks squat = Scene.squat().world();
    Landmarks standing = new StandingBody().world();
    show(advisor, squat, 0, 13);
    assertThat(advice(advisor)).isEmpty();
    show(advisor, squat, 13, 4);
    assertThat(advice(advisor)).containsEntry(LimbAngle.LEFT_KNEE, FROM_LEFT);
    show(advisor, standing, 17, 30);
    assertThat(advice(advisor)).containsEntry(LimbAngle.LEFT_KNEE, FROM_LEFT);
    show(advisor, standing, 47, 12);
    assertThat(advice(advisor)).isEmpty();
  }

  @Test
  void shouldNotFlickerWhileAnExerciseIsRepeated() {
    ViewAdvisor advisor = ViewAdvisor.create();
    Landmarks squat = Scene.squat().world();
    Landmarks standing = new StandingBody().world();
    show(advisor, squat, 0, 20);
    for (int i = 1; i < 10; i++) {
      show(advisor, standing, 40 * i - 20, 20);
      assertThat(advice(advisor)).containsEntry(LimbAngle.LEFT_KNEE, FROM_LEFT);
      show(advisor, squat, 40 * i, 20);
      assertThat(advice(advisor)).containsEntry(LimbAngle.LEFT_KNEE, FROM_LEFT);
    }
  }

  @Test
  void shouldAdviseNothingAboutHiddenJointsAndForgetThemAtOnce() {
    Landmarks hidden = Scene.squat().visibility(LEFT_ANKLE, 0.3f).world();
    assertThat(advice(hidden))
        .containsEntry(LimbAngle.RIGHT_KNEE, FROM_RIGHT)
        .doesNotContainKey(LimbAngle.LEFT_KNEE);
    ViewAdvisor advisor = ViewAdvisor.create();
    show(advisor, Scene.squat().world(), 0, 20);
    show(advisor, hidden, 20, 1);
    assertThat(advisor.advice(LimbAngle.LEFT_KNEE)).isEmpty();
    show(advisor, Scene.squat().world(), 21, 10);
    assertThat(advisor.advice(LimbAngle.LEFT_KNEE)).isEmpty();
  }

  @Test
  void shouldForgetAtOnceWhereAJointCoincidesWithItsNeighbour() {
    ViewAdvisor advisor = ViewAdvisor.create();
    show(advisor, Scene.squat().world(), 0, 40);
    assertThat(advisor.advice(LimbAngle.LEFT_KNEE)).isPresent();
    show(advisor, kneeInAnkle(Scene.squat().world()), 40, 1);
    assertThat(advisor.advice(LimbAngle.LEFT_KNEE)).isEmpty();
  }

  private static Landmarks kneeInAnkle(Landmarks world) {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    world.copyTo(values);
    int ankle = LEFT_ANKLE.index() * Landmarks.STRIDE;
    System.arraycopy(values, ankle, values, LEFT_KNEE.index() * Landmarks.STRIDE, 3);
    return Landmarks.of(values);
  }

  @Test
  void shouldForgetEverythingWhenReset() {
    ViewAdvisor advisor = ViewAdvisor.create();
    show(advisor, Scene.squat().world(), 0, 20);
    advisor.reset();
    assertThat(advice(advisor)).isEmpty();
    show(advisor, Scene.squat().world(), 20, 10);
    assertThat(advice(advisor)).isEmpty();
  }

  @Test
  void shouldSayItInPlainWords() {
    assertThat(FROM_LEFT.text())
        .isEqualTo(
            "The joint bends towards or away from the camera."
                + " Film from the person's own left side.");
  }

  @Test
  void shouldRefuseOtherSkeletons() {
    Landmarks coco = Landmarks.of(new float[Skeleton.coco17().size() * Landmarks.STRIDE]);
    Landmarks body = Landmarks.of(new float[BodyLandmark.COUNT * Landmarks.STRIDE]);
    ViewAdvisor advisor = ViewAdvisor.create();
    assertThatThrownBy(() -> advisor.next(coco, body, Scene.VIEW, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("image must hold 33 landmarks, holds 17");
    assertThatThrownBy(() -> advisor.next(body, coco, Scene.VIEW, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("joints must hold 33 landmarks, holds 17");
  }
}
