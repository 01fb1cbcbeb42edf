package io.posestream.cli;

import io.posestream.PoseEngine;
import io.posestream.models.MediaPipeEngine;
import io.posestream.models.execution.ExecutionProvider;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the command gets its engine from; tests bring their own.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface EngineFactory {
  /**
   * The engine with the models in the directory, or with the bundled ones.
   *
   * @param preferred what runs the networks, where it can
   */
  PoseEngine create(Optional<Path> modelDirectory, ExecutionProvider preferred);

  /** MediaPipe's networks. */
  static EngineFactory mediaPipe() {
    return (directory, preferred) -> {
      MediaPipeEngine.Builder engine = MediaPipeEngine.builder().provider(preferred);
      directory.ifPresent(engine::models);
      return engine.build();
    };
  }
}
