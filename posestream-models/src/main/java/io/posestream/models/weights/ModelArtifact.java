package io.posestream.models.weights;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An artifact with model files that are too large for the posestream-models jar, found with {@link
 * java.util.ServiceLoader}; {@code posestream-models-heavy} implements it.
 *
 * <p>Threading: called by any thread that loads a network.
 *
 * @since 0.1
 */
public interface ModelArtifact {
  /**
   * Opens a file of this artifact; the caller closes it.
   *
   * @param fileName such as {@code pose_landmark_heavy.onnx}
   * @return empty if this artifact has no such file
   * @throws IOException if the file is there and cannot be opened
   */
  Optional<InputStream> open(String fileName) throws IOException;
}
