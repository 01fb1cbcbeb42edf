package io.posestream.models;

import io.posestream.PoseEngine;
import io.posestream.PoseEngineProvider;

/**
 * Makes {@link MediaPipeEngine} for {@link PoseEngine#load()}.
 *
 * @since 0.1
 */
public final class MediaPipeEngineProvider implements PoseEngineProvider {
  @Override
  public PoseEngine create() {
    return MediaPipeEngine.create();
  }
}
