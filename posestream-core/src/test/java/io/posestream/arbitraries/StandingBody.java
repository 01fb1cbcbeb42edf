package io.posestream.arbitraries;

import static io.posestream.skeleton.BodyLandmark.LEFT_ANKLE;
import static io.posestream.skeleton.BodyLandmark.LEFT_EAR;
import static io.posestream.skeleton.BodyLandmark.LEFT_ELBOW;
import static io.posestream.skeleton.BodyLandmark.LEFT_FOOT_INDEX;
import static io.posestream.skeleton.BodyLandmark.LEFT_HEEL;
import static io.posestream.skeleton.BodyLandmark.LEFT_HIP;
import static io.posestream.skeleton.BodyLandmark.LEFT_INDEX;
import static io.posestream.skeleton.BodyLandmark.LEFT_KNEE;
import static io.posestream.skeleton.BodyLandmark.LEFT_PINKY;
import static io.posestream.skeleton.BodyLandmark.LEFT_SHOULDER;
import static io.posestream.skeleton.BodyLandmark.LEFT_WRIST;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseOptions;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Optional;

/**
 * A person in the anatomical neutral position, facing the camera: upright, arms hanging, feet
 * forward; all standard angles are 0° of flexion. Points can be moved and hidden. Not thread-safe.
 */
public final class StandingBody {
  /** Which networks ran, as scripted estimates say. */
  public static final FrameQuality QUALITY =
      FrameQuality.complete(PoseOptions.defaults().bestQuality());

  private static final float PX_PER_M = 192;

  private final float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];

  public StandingBody() {
    for (BodyLandmark landmark : BodyLandmark.all()) {
      visibility(landmark, 1);
      values[landmark.index() * Landmarks.STRIDE + 4] = 1;
    }
    pair(LEFT_EAR, 0.08f, -0.75f, 0);
    pair(LEFT_SHOULDER, 0.15f, -0.55f, 0);
    pair(LEFT_ELBOW, 0.15f, -0.25f, 0);
    pair(LEFT_WRIST, 0.15f, 0, 0);
    pair(LEFT_INDEX, 0.15f, 0.08f, -0.02f);
    pair(LEFT_PINKY, 0.15f, 0.08f, 0.02f);
    pair(LEFT_HIP, 0.15f, 0, 0);
    pair(LEFT_KNEE, 0.15f, 0.45f, 0);
    pair(LEFT_ANKLE, 0.15f, 0.85f, 0);
    pair(LEFT_HEEL, 0.15f, 0.9f, 0.05f);
    pair(LEFT_FOOT_INDEX, 0.15f, 0.9f, -0.2f);
  }

  private void pair(BodyLandmark left, float x, float y, float z) {
    move(left, x, y, z);
    int right = Skeleton.body33().mirrorIndex().get(left.index());
    move(BodyLandmark.all().get(right), -x, y, z);
  }

  /** Moves a landmark, in metres. */
  public StandingBody move(BodyLandmark landmark, float x, float y, float z) {
    int at = landmark.index() * Landmarks.STRIDE;
    values[at] = x;
    values[at + 1] = y;
    values[at + 2] = z;
    return this;
  }

  /** Makes a landmark more or less visible. */
  public StandingBody visibility(BodyLandmark landmark, float visibility) {
    values[landmark.index() * Landmarks.STRIDE + 3] = visibility;
    return this;
  }

  /** The world landmarks. */
  public Landmarks world() {
    return Landmarks.of(values);
  }

  /** The body in a picture of 640×480 px: the hips in its middle, 1 m is 192 px. */
  public Body body() {
    float[] image = values.clone();
    for (int i = 0; i < image.length; i += Landmarks.STRIDE) {
      image[i] = 320 + PX_PER_M * values[i];
      image[i + 1] = 240 + PX_PER_M * values[i + 1];
      image[i + 2] = PX_PER_M * values[i + 2];
    }
    return Body.of(1, Landmarks.of(image), world(), 400);
  }

  /** This person without hands. */
  public Person person(int id) {
    return Person.of(id, body(), Optional.empty(), Optional.empty());
  }

  /** The estimate of a picture in which this person stands alone, with id 1. */
  public PoseEstimate estimate() {
    return estimateOf(List.of(person(1)), List.of());
  }

  /** The estimate of a picture of 640×480 px, at {@link #QUALITY}, that took no time. */
  public static PoseEstimate estimateOf(List<Person> people, List<Hand> looseHands) {
    return new PoseEstimate(640, 480, false, people, looseHands, Optional.of(QUALITY), 0, 0, 0);
  }
}
