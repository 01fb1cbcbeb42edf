package io.posestream.cli;

import io.posestream.models.MediaPipeProvider;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.pose.PoseEstimatorProvider;
import java.nio.file.Path;
import java.util.Optional;

/** Where the command gets its engine from; tests bring their own. */
@FunctionalInterface
public interface EngineFactory {
  /**
   * The engine with the models in the directory, or with the bundled ones.
   *
   * @param preferred what shall compute the networks, where it can
   */
  PoseEstimatorProvider create(Optional<Path> modelDirectory, ExecutionProvider preferred);

  /** MediaPipe's networks. */
  static EngineFactory mediaPipe() {
    return (directory, preferred) ->
        directory
            .map(path -> MediaPipeProvider.create(path, preferred))
            .orElseGet(() -> MediaPipeProvider.create(preferred));
  }
}
