package io.posestream.joint;

import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;
import java.util.Optional;

/** Fits nothing: joints are the network's own world landmarks. */
enum NetworkJoints implements JointFitter {
  INSTANCE;

  @Override
  public Optional<JointFit> fit(
      Landmarks image, Landmarks world, PictureView view, long timestampNs) {
    return Optional.empty();
  }

  @Override
  public void reset() {}
}
