package io.posestream.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @Test
  void shouldNameFolderAndProperty(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    assertThat(TemporaryFolder.objection(missing.toString()))
        .contains("the folder " + missing + " of the property java.io.tmpdir does not exist");
  }

  /** Nobody can create files in it, not even root. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldNameAFolderThatCannotBeWritten() {
    assertThat(TemporaryFolder.objection("/proc"))
        .contains("the folder /proc of the property java.io.tmpdir cannot be written to");
  }

  @Test
  void shouldAcceptAFolderThatCanBeWritten(@TempDir Path folder) {
    assertThat(TemporaryFolder.objection(folder.toString())).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
