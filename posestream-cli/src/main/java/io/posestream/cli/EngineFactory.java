package io.posestream.cli;

import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseEstimatorProvider;
import java.nio.file.Path;
import java.util.Optional;

/** Where the command gets its engine from; tests bring their own. */
@FunctionalInterface
public interface EngineFactory {
  /** The engine with the models in the directory, or with the bundled ones. */
  PoseEstimatorProvider create(Optional<Path> modelDirectory);

  /** MediaPipe's networks. */
  static EngineFactory mediaPipe() {
    return directory ->
        directory.map(MediaPipeProvider::create).orElseGet(MediaPipeProvider::create);
  }
}
