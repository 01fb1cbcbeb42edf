package io.posestream.room;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Places the landmarks of one tracked person in camera space, frame by frame: each on the ray of
 * its image landmark, at the depth of the hips and its own depth from them; a foot that stands at
 * the depth at which it came to stand.
 *
 * <p>Landmarks are the 33 of {@link io.posestream.skeleton.Skeleton#body33()}. Not thread-safe.
 *
 * @since 0.1
 */
public final class RoomPlacer {
  /** Between what the body's size says of its depth and what standing feet say. */
  private static final double TRUST_IN_FEET = 0.5;

  private static final double FEET_TIME_CONSTANT_S = 0.3;

  /** Nothing comes to the lens or behind it. */
  private static final double LEAST_SHARE_OF_DISTANCE = 0.1;

  /** Beyond it a network has lost the body: pixels from the picture's corner, by focal length. */
  private static final double MAX_RAY = 1000;

  private final FloorFinder floor;
  private final HipsDepth hips = new HipsDepth();
  private final List<FootHold> feet =
      List.of(
          new FootHold(
              BodyLandmark.LEFT_ANKLE, BodyLandmark.LEFT_HEEL, BodyLandmark.LEFT_FOOT_INDEX),
          new FootHold(
              BodyLandmark.RIGHT_ANKLE, BodyLandmark.RIGHT_HEEL, BodyLandmark.RIGHT_FOOT_INDEX));
  private final UprightBody upright = new UprightBody();
  private final float[] depthM = new float[BodyLandmark.COUNT];
  private double feetOffsetM;
  private boolean started;
  private long previousNs;

  /**
   * A placer of somebody new.
   *
   * @param floor what is known of the floor, shared by the people of a camera
   */
  public RoomPlacer(FloorFinder floor) {
    this.floor = Objects.requireNonNull(floor, "floor");
  }

  /**
   * The landmarks of one frame in camera space; empty where nothing says yet how far away the
   * person is.
   *
   * @param image 33 image landmarks in pixels of the picture
   * @param world 33 world landmarks in metres, origin mid-hips
   * @param joints 33 fitted joints as {@code world}; the same where none are fitted
   * @param view how the picture was taken
   * @param timestampNs time of the frame, greater than that of the frame before
   * @throws IllegalArgumentException if there are not 33 of one of them
   */
  public Optional<RoomBody> place(
      Landmarks image, Landmarks world, Landmarks joints, PictureView view, long timestampNs) {
    requireBody("image", image);
    requireBody("world", world);
    requireBody("joints", joints);
    Objects.requireNonNull(view, "view");
    double elapsedS = started ? (timestampNs - previousNs) / 1e9 : 0;
    started = true;
    previousNs = timestampNs;
    double hipsM = hips.next(image, world, view, timestampNs);
    if (Double.isNaN(hipsM)) {
      return Optional.empty();
    }
    followFeet(image, joints, hipsM, view, elapsedS);
    placeDepths(joints, hipsM + feetOffsetM);
    return placed(image, view)
        .map(
            landmarks -> {
              teach(landmarks, elapsedS);
              return new RoomBody(landmarks, view.focalPx(), view.source(), floor.floor());
            });
  }

  private static void requireBody(String name, Landmarks landmarks) {
    Objects.requireNonNull(landmarks, name);
    if (landmarks.size() != BodyLandmark.COUNT) {
      throw new IllegalArgumentException(
          "a body in the room has " + BodyLandmark.COUNT + " landmarks, not " + landmarks.size());
    }
  }

  private void followFeet(
      Landmarks image, Landmarks joints, double hipsM, PictureView view, double elapsedS) {
    double sumM = 0;
    int standing = 0;
    for (FootHold foot : feet) {
      double fromHipsM = foot.meanZ(joints);
      foot.next(image, hipsM + fromHipsM, view.focalPx() / hipsM, elapsedS);
      if (foot.stands()) {
        sumM += foot.heldM() - fromHipsM - hipsM;
        standing++;
      }
    }
    double wantedM = standing > 0 ? TRUST_IN_FEET * sumM / standing : 0;
    feetOffsetM += (1 - Math.exp(-elapsedS / FEET_TIME_CONSTANT_S)) * (wantedM - feetOffsetM);
  }

  private void placeDepths(Landmarks joints, double hipsM) {
    double leastM = LEAST_SHARE_OF_DISTANCE * hipsM;
    for (int i = 0; i < depthM.length; i++) {
      depthM[i] = (float) Math.max(hipsM + joints.z(i), leastM);
    }
    for (FootHold foot : feet) {
      if (foot.stands()) {
        foot.shift(depthM, foot.heldM() - hipsM - foot.meanZ(joints), leastM);
      }
    }
  }

  private Optional<Landmarks> placed(Landmarks image, PictureView view) {
    double farthestPx = 0;
    for (int i = 0; i < image.size(); i++) {
      farthestPx = Math.max(farthestPx, Math.hypot(image.x(i), image.y(i)));
    }
    return farthestPx < MAX_RAY * view.focalPx()
        ? Optional.of(view.atDepths(image, depthM))
        : Optional.empty();
  }

  private void teach(Landmarks room, double elapsedS) {
    boolean standing = true;
    for (FootHold foot : feet) {
      if (foot.stands()) {
        floor.foot(
            (room.x(foot.heel()) + room.x(foot.toe())) / 2,
            (room.y(foot.heel()) + room.y(foot.toe())) / 2,
            (room.z(foot.heel()) + room.z(foot.toe())) / 2,
            elapsedS);
      }
      standing &= foot.stands();
    }
    if (standing && upright.next(room)) {
      floor.upright(upright.upX(), upright.upY(), upright.upZ(), elapsedS);
    }
  }
}
