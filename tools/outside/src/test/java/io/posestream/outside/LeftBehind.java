package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an application may leave in its temporary folder. */
final class LeftBehind {
  private static final List<String> FOLDERS = List.of("tomcat", "vertx-cache", "onnxruntime-java");

  private LeftBehind() {}

  /**
   * No file. Folders are: that in which Tomcat would compile pages, Quarkus's cache, and the one
   * that ONNX Runtime tries to delete before it deletes the libraries in it.
   */
  static void check(Path temporary) throws IOException {
    assertThat(Folders.content(temporary)).allMatch(Files::isDirectory);
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.map(folder -> String.valueOf(folder.getFileName())))
          .allMatch(name -> FOLDERS.stream().anyMatch(name::startsWith));
    }
  }
}
