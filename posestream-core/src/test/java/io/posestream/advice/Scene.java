package io.posestream.advice;

import static io.posestream.skeleton.BodyLandmark.*;

import io.posestream.arbitraries.StandingBody;
import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import io.posestream.view.PictureView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Bodies whose joints are exactly known, before a camera that sees them all. */
final class Scene {
  static final PictureView VIEW = PictureView.assumed(640, 480);
  static final long FRAME_NS = 50_000_000;

  /** So far that lines of sight are parallel to within 3°. */
  private static final double DISTANCE_M = 20;

  private Scene() {}

  /** Half way down; each knee bends in a plane of its own side, straight ahead. */
  static StandingBody squat() {
    return new StandingBody()
        .move(LEFT_KNEE, 0.15f, 0.36f, -0.25f)
        .move(RIGHT_KNEE, -0.15f, 0.36f, -0.25f)
        .move(LEFT_ANKLE, 0.15f, 0.75f, -0.05f)
        .move(RIGHT_ANKLE, -0.15f, 0.75f, -0.05f);
  }

  /** The left arm points straight ahead. */
  static StandingBody pointing() {
    return new StandingBody()
        .move(LEFT_ELBOW, 0.15f, -0.55f, -0.3f)
        .move(LEFT_WRIST, 0.15f, -0.56f, -0.55f);
  }

  /** The person turned about the vertical: by 90° the camera is on the person's right. */
  static Landmarks turned(Landmarks world, double towardsLeftDeg) {
    double cos = Math.cos(Math.toRadians(towardsLeftDeg));
    double sin = Math.sin(Math.toRadians(towardsLeftDeg));
    float[] values = values(world);
    for (int at = 0; at < values.length; at += Landmarks.STRIDE) {
      double x = values[at];
      double z = values[at + 2];
      values[at] = (float) (cos * x - sin * z);
      values[at + 2] = (float) (cos * z + sin * x);
    }
    return Landmarks.of(values);
  }

  /** The camera turned about its axis. */
  static Landmarks rolled(Landmarks world, double deg) {
    double cos = Math.cos(Math.toRadians(deg));
    double sin = Math.sin(Math.toRadians(deg));
    float[] values = values(world);
    for (int at = 0; at < values.length; at += Landmarks.STRIDE) {
      double x = values[at];
      double y = values[at + 1];
      values[at] = (float) (cos * x - sin * y);
      values[at + 1] = (float) (cos * y + sin * x);
    }
    return Landmarks.of(values);
  }

  /** Left and right of body and picture exchanged. */
  static Landmarks mirrored(Landmarks world) {
    float[] values = values(world);
    float[] mirrored = new float[values.length];
    for (int i = 0; i < world.size(); i++) {
      int from = Skeleton.body33().mirrorIndex().get(i) * Landmarks.STRIDE;
      System.arraycopy(values, from, mirrored, i * Landmarks.STRIDE, Landmarks.STRIDE);
      mirrored[i * Landmarks.STRIDE] *= -1;
    }
    return Landmarks.of(mirrored);
  }

  /** Image landmarks. */
  static Landmarks image(Landmarks world) {
    float[] values = values(world);
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      int at = i * Landmarks.STRIDE;
      double pxPerM = VIEW.focalPx() / (DISTANCE_M + world.z(i));
      values[at] = (float) (VIEW.widthPx() / 2.0 + pxPerM * world.x(i));
      values[at + 1] = (float) (VIEW.heightPx() / 2.0 + pxPerM * world.y(i));
    }
    return Landmarks.of(values);
  }

  private static float[] values(Landmarks landmarks) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    landmarks.copyTo(values);
    return values;
  }

  /** Shows a posture that stays as it is. */
  static void show(ViewAdvisor advisor, Landmarks world, int fromFrame, int frames) {
    for (int i = fromFrame; i < fromFrame + frames; i++) {
      advisor.next(image(world), world, VIEW, i * FRAME_NS);
    }
  }

  /** What is advised about a posture that is held for two seconds. */
  static Map<LimbAngle, ViewAdvice> advice(Landmarks world) {
    ViewAdvisor advisor = ViewAdvisor.create();
    show(advisor, world, 0, 40);
    return advice(advisor);
  }

  static Map<LimbAngle, ViewAdvice> advice(ViewAdvisor advisor) {
    Map<LimbAngle, ViewAdvice> advice = new EnumMap<>(LimbAngle.class);
    for (LimbAngle angle : LimbAngle.values()) {
      Optional<ViewAdvice> one = advisor.advice(angle);
      one.ifPresent(each -> advice.put(angle, each));
    }
    return advice;
  }
}
