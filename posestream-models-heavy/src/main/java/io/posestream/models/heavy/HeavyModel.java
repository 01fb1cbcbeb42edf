package io.posestream.models.heavy;

import io.posestream.models.weights.ModelArtifact;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Opens {@code pose_landmark_heavy.onnx}.
 *
 * @since 0.1
 */
public final class HeavyModel implements ModelArtifact {
  /** For {@link java.util.ServiceLoader}. */
  public HeavyModel() {}

  @Override
  public Optional<InputStream> open(String fileName) {
    Objects.requireNonNull(fileName, "fileName");
    return Optional.ofNullable(HeavyModel.class.getResourceAsStream(fileName));
  }
}
