package io.posestream.joint;

import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;
import java.util.Optional;

/** Joints where the image landmarks are, at the network's depth. */
final class PixelJoints implements JointFitter {
  private final CameraPoints points = new CameraPoints();

  @Override
  public Optional<JointFit> fit(
      Landmarks image, Landmarks world, PictureView view, long timestampNs) {
    return points.next(image, world, view, timestampNs)
        ? Optional.of(
            JointFit.of(new FittedJoints(JointSource.PIXELS, points.aroundMidHips(world))))
        : Optional.empty();
  }

  @Override
  public void reset() {
    points.reset();
  }
}
