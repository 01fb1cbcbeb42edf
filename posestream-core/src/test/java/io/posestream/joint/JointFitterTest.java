package io.posestream.joint;

import static io.posestream.joint.SyntheticView.VIEW;
import static io.posestream.joint.SyntheticView.angleDeg;
import static io.posestream.joint.SyntheticView.distanceM;
import static io.posestream.joint.SyntheticView.image;
import static io.posestream.skeleton.BodyLandmark.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JointFitterTest {
  private static final double DISTANCE_M = 4;
  private static final long FRAME_NS = 33_333_333;

  /** Bends knees and an elbow across the line of sight, where pixels tell the angle. */
  private static StandingBody sideways() {
    return new StandingBody()
        .move(LEFT_KNEE, 0.35f, 0.34f, 0)
        .move(LEFT_ANKLE, 0.15f, 0.66f, 0)
        .move(LEFT_ELBOW, 0.40f, -0.44f, 0)
        .move(LEFT_WRIST, 0.45f, -0.19f, 0);
  }

  @Test
  void shouldKeepTheNetworksJointsWhereAskedTo() {
    Landmarks world = sideways().world();
    JointFitter fitter = JointFitter.of(JointSource.NETWORK);
    assertThat(fitter.fit(image(world, DISTANCE_M), world, VIEW, 0)).isEmpty();
  }

  @Test
  void shouldTakeThePlaceFromThePictureWhereTheWorldIsWrong() {
    Landmarks truth = sideways().world();
    Landmarks wrong = sideways().move(LEFT_KNEE, 0.28f, 0.42f, 0).world();
    JointFit fit =
        JointFitter.of(JointSource.PIXELS)
            .fit(image(truth, DISTANCE_M), wrong, VIEW, 0)
            .orElseThrow();
    double trueDeg = angleDeg(truth, LimbAngle.LEFT_KNEE);
    assertThat(angleDeg(wrong, LimbAngle.LEFT_KNEE)).isGreaterThan(trueDeg + 15);
    assertThat(angleDeg(fit.joints().landmarks(), LimbAngle.LEFT_KNEE))
        .isCloseTo(trueDeg, within(1.0));
    assertThat(fit.joints().source()).isEqualTo(JointSource.PIXELS);
  }

  @ParameterizedTest
  @EnumSource
  void shouldMeasureLimbsAcrossTheLineOfSight(LimbAngle angle) {
    Landmarks truth = sideways().world();
    JointFit fit = last(JointFitter.of(JointSource.LIMBS), truth, truth, 30);
    double trueDeg = angleDeg(truth, angle);
    assertThat((double) fit.interiorDeg(angle)).isCloseTo(trueDeg, within(20.0));
    assertThat(fit.aboutDeg(angle)).isBetween(1f, 25f);
  }

  /** A forearm that points at the camera looks short: its length tells how far it does. */
  @Test
  void shouldSeeByItsLengthHowFarABoneIsTurned() {
    Landmarks truth = forearmAhead(0.24f).world();
    Landmarks flat = forearmAhead(0.1f).world();
    JointFit fit = last(JointFitter.of(JointSource.LIMBS), truth, flat, 30);
    Landmarks joints = fit.joints().landmarks();
    assertThat(joints.z(LEFT_WRIST) - joints.z(LEFT_ELBOW)).isLessThan(-0.18f);
  }

  private static StandingBody forearmAhead(float metres) {
    StandingBody body = new StandingBody().move(LEFT_ELBOW, 0.15f, -0.27f, 0);
    for (BodyLandmark hand : List.of(LEFT_PINKY, LEFT_INDEX, LEFT_THUMB)) {
      body.move(hand, 0.15f, -0.25f, -metres - 0.08f);
    }
    return body.move(LEFT_WRIST, 0.15f, -0.25f, -metres);
  }

  @Test
  void shouldKeepBonesOfBothSidesEquallyLong() {
    Landmarks world = sideways().world();
    Landmarks joints =
        last(JointFitter.of(JointSource.LIMBS), world, world, 20).joints().landmarks();
    assertThat(distanceM(joints, LEFT_HIP, LEFT_KNEE))
        .isCloseTo(distanceM(joints, RIGHT_HIP, RIGHT_KNEE), within(1e-4));
    assertThat(distanceM(joints, LEFT_ELBOW, LEFT_WRIST))
        .isCloseTo(distanceM(joints, RIGHT_ELBOW, RIGHT_WRIST), within(1e-4));
  }

  @Test
  void shouldLearnThatBonesAreLonger() {
    Landmarks usual = scaledLegs(1).world();
    Landmarks tall = scaledLegs(1.12f).world();
    JointFitter fitter = JointFitter.of(JointSource.LIMBS);
    double atFirstM = thighM(fitter.fit(image(tall, DISTANCE_M), tall, VIEW, 0).orElseThrow());
    double learnedM = thighM(last(fitter, tall, tall, 300));
    fitter.reset();
    double forgottenM = thighM(fitter.fit(image(usual, DISTANCE_M), usual, VIEW, 0).orElseThrow());
    assertThat(learnedM).isGreaterThan(atFirstM + 0.02);
    assertThat(forgottenM).isCloseTo(atFirstM, within(0.005));
  }

  private static double thighM(JointFit fit) {
    return distanceM(fit.joints().landmarks(), LEFT_HIP, LEFT_KNEE);
  }

  private static StandingBody scaledLegs(float factor) {
    StandingBody body = new StandingBody();
    for (BodyLandmark hip : new BodyLandmark[] {LEFT_HIP, RIGHT_HIP}) {
      float x = hip == LEFT_HIP ? 0.15f : -0.15f;
      body.move(hip == LEFT_HIP ? LEFT_KNEE : RIGHT_KNEE, x, 0.4f * factor, 0)
          .move(hip == LEFT_HIP ? LEFT_ANKLE : RIGHT_ANKLE, x, 0.78f * factor, 0);
    }
    return body;
  }

  @Test
  void shouldBeLessSureTheLongerALimbIsHidden() {
    Landmarks seen = sideways().world();
    Landmarks hidden = sideways().visibility(LEFT_ELBOW, 0.1f).visibility(LEFT_WRIST, 0.1f).world();
    JointFitter fitter = JointFitter.of(JointSource.LIMBS);
    float sure = last(fitter, seen, seen, 10).aboutDeg(LimbAngle.LEFT_ELBOW);
    float soon = fit(fitter, hidden, hidden, 10).aboutDeg(LimbAngle.LEFT_ELBOW);
    float later = sure;
    for (int i = 11; i < 40; i++) {
      later = fit(fitter, hidden, hidden, i).aboutDeg(LimbAngle.LEFT_ELBOW);
    }
    assertThat(soon).isGreaterThan(sure);
    assertThat(later).isGreaterThan(2 * soon);
  }

  @Test
  void shouldForgetEverythingWhenReset() {
    Landmarks before = new StandingBody().move(LEFT_WRIST, 0.15f, -0.5f, -0.05f).world();
    Landmarks world = sideways().world();
    JointFitter used = JointFitter.of(JointSource.LIMBS);
    last(used, before, before, 20);
    used.reset();
    JointFit again = fit(used, world, world, 50);
    JointFit fresh = fit(JointFitter.of(JointSource.LIMBS), world, world, 0);
    assertThat(again.joints()).isEqualTo(fresh.joints());
    for (LimbAngle angle : LimbAngle.values()) {
      assertThat(again.interiorDeg(angle)).isEqualTo(fresh.interiorDeg(angle));
    }
  }

  @Test
  void shouldFitNothingToABodyWithoutExtent() {
    Landmarks point = Landmarks.of(new float[BodyLandmark.COUNT * Landmarks.STRIDE]);
    for (JointSource source : JointSource.values()) {
      assertThat(JointFitter.of(source).fit(point, point, VIEW, 0)).as("%s", source).isEmpty();
    }
  }

  @Test
  void shouldRefuseToCallTheNetworksJointsFitted() {
    Landmarks world = sideways().world();
    assertThatThrownBy(() -> new FittedJoints(JointSource.NETWORK, world))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("joints that are the network's own are not fitted");
  }

  @Test
  void shouldRefuseOtherSkeletons() {
    Landmarks coco = Landmarks.of(new float[Skeleton.coco17().size() * Landmarks.STRIDE]);
    assertThatThrownBy(() -> JointFitter.of(JointSource.LIMBS).fit(coco, coco, VIEW, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("joints are fitted to 33 landmarks, not to 17");
  }

  private static JointFit last(JointFitter fitter, Landmarks truth, Landmarks world, int frames) {
    JointFit last = fit(fitter, truth, world, 0);
    for (int i = 1; i < frames; i++) {
      last = fit(fitter, truth, world, i);
    }
    return last;
  }

  private static JointFit fit(JointFitter fitter, Landmarks truth, Landmarks world, int frame) {
    return fitter.fit(image(truth, DISTANCE_M), world, VIEW, frame * FRAME_NS).orElseThrow();
  }
}
