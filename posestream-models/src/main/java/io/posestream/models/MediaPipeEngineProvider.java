package io.posestream.models;

import io.posestream.PoseEngine;
import io.posestream.PoseEngineProvider;

/**
 * Makes {@link MediaPipeEngine} for {@link PoseEngine#load()}.
 *
 * @since 0.1
 */
public final class MediaPipeEngineProvider implements PoseEngineProvider {
  /** For {@link java.util.ServiceLoader}. */
  public MediaPipeEngineProvider() {}

  @Override
  public PoseEngine create() {
    return MediaPipeEngine.create();
  }
}
