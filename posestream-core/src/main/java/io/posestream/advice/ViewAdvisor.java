package io.posestream.advice;

import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says of knees, elbows, hips and shoulders of one tracked person from which side to film, where
 * they are seen so that they cannot be measured well.
 *
 * <p>A bad view is one in which a segment of the joint points along the line of sight (55° or more
 * out of the picture's plane), or in which a bent joint's plane is seen edge on (within 36°).
 * Advice appears after 0.7 s of bad view, ends after 2 s of good view (a limit wider by 10° on
 * either), and at once where the joint is hidden or coincides with its neighbour; there is none
 * where no side is better. A frame counts for 0.25 s at most, so with less than four frames a
 * second all of that takes longer.
 *
 * <p>Laws: turning everything about the camera's axis changes nothing; {@code advice(mirror(p))} is
 * {@code advice(p)} of the other side's joint with left and right exchanged.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class ViewAdvisor {
  /** A frame after a gap stands for no more than this. */
  private static final double MAX_ELAPSED_S = 0.25;

  private final TrunkFrame trunk = new TrunkFrame();
  private final Map<LimbAngle, JointAdvice> joints = new EnumMap<>(LimbAngle.class);
  private boolean started;
  private long previousNs;

  private ViewAdvisor() {
    for (LimbAngle angle : LimbAngle.values()) {
      joints.put(angle, new JointAdvice(angle));
    }
  }

  /** An advisor that has seen nobody yet. */
  public static ViewAdvisor create() {
    return new ViewAdvisor();
  }

  /**
   * Takes in a frame.
   *
   * @param image 33 image landmarks in pixels of the picture; their visibility says what is hidden
   * @param joints 33 joints in metres, x right, y down, z away from the camera, any origin: fitted
   *     ones, or the network's world landmarks
   * @param view how the picture was taken
   * @param timestampNs time of the frame; one before that of the frame before counts as no time
   * @throws IllegalArgumentException if there are not 33 of either
   */
  public void next(Landmarks image, Landmarks joints, PictureView view, long timestampNs) {
    requireBody("image", image);
    requireBody("joints", joints);
    double elapsedS = started ? (timestampNs - previousNs) / 1e9 : 0;
    double countedS = Math.max(0, Math.min(MAX_ELAPSED_S, elapsedS));
    started = true;
    previousNs = timestampNs;
    trunk.see(joints);
    for (JointAdvice joint : this.joints.values()) {
      joint.next(image, joints, view, trunk, countedS);
    }
  }

  private static void requireBody(String name, Landmarks landmarks) {
    if (landmarks.size() != BodyLandmark.COUNT) {
      throw new IllegalArgumentException(
          name + " must hold " + BodyLandmark.COUNT + " landmarks, holds " + landmarks.size());
    }
  }

  /** What is advised about a joint as of the last frame; empty where its view is good. */
  public Optional<ViewAdvice> advice(LimbAngle angle) {
    JointAdvice joint = joints.get(angle);
    return joint == null ? Optional.empty() : joint.advice();
  }

  /** Forgets the person, as at the begin of a track. */
  public void reset() {
    joints.values().forEach(JointAdvice::forget);
    started = false;
  }
}
