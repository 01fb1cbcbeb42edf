package io.posestream.joint;

import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import io.posestream.view.PictureView;
import java.util.Objects;
import java.util.Optional;

/**
 * Fits the joints of one tracked person to image and world landmarks, frame by frame.
 *
 * <p>Landmarks are the 33 of {@link Skeleton#body33()}. Not thread-safe.
 *
 * @since 0.1
 */
public interface JointFitter {
  /**
   * The joints of one frame; empty where the network's own stand, as where landmarks give no scale
   * between picture and world.
   *
   * @param image 33 image landmarks in pixels of the picture
   * @param world 33 world landmarks in metres, origin mid-hips
   * @param view how the picture was taken
   * @param timestampNs time of the frame, greater than that of the frame before
   * @throws IllegalArgumentException if there are not 33 of either
   */
  Optional<JointFit> fit(Landmarks image, Landmarks world, PictureView view, long timestampNs);

  /** Forgets the person, as at the begin of a track. */
  void reset();

  /** A fitter of joints from that source. */
  static JointFitter of(JointSource source) {
    return switch (Objects.requireNonNull(source, "source")) {
      case NETWORK -> NetworkJoints.INSTANCE;
      case PIXELS -> new PixelJoints();
      case LIMBS -> new LimbJoints();
    };
  }
}
