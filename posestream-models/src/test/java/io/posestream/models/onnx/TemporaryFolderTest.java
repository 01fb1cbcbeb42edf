package io.posestream.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @Test
  void shouldNameFolderAndProperty(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    assertThat(TemporaryFolder.objection(missing.toString()))
        .contains("the folder " + missing + " of the property java.io.tmpdir does not exist");
  }

  @Test
  void shouldAcceptAFolderThatCanBeWritten(@TempDir Path folder) {
    assertThat(TemporaryFolder.objection(folder.toString())).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
