package io.posestream.models.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where Java, and ONNX Runtime with it, puts temporary files. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  /**
   * What is wrong with the value of {@code java.io.tmpdir}; empty if files can be created there.
   */
  static Optional<String> objection(String folder) {
    String named = "the folder " + folder + " of the property java.io.tmpdir ";
    Path path = Path.of(folder);
    if (!Files.isDirectory(path)) {
      return Optional.of(named + "does not exist");
    }
    try {
      Files.delete(Files.createTempFile(path, "posestream", ".tmp"));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(named + "cannot be written to");
    }
  }
}
