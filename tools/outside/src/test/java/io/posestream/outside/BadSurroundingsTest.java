package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.outside.Consumers.Compiled;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README's program where something is odd or missing: it works, or one sentence says what it is.
 */
class BadSurroundingsTest {
  private static final String PROGRAM = JavaSnippet.PACKAGE + ".Elbow";
  private static final String LIBRARIES = "ai/onnxruntime/native/";

  @TempDir static Path folder;

  @BeforeAll
  static void takePhoto() throws Exception {
    Photo.take(folder);
  }

  @Test
  void shouldWorkFromAFolderWithSpacesAndLettersOfAnyLanguage() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("Grüße an 世界 и всем"));
    List<String> jars = new ArrayList<>();
    for (Path jar : elbow().jars()) {
      jars.add(Files.copy(jar, odd.resolve(jar.getFileName())).toString());
    }
    String classPath =
        elbow().classes() + File.pathSeparator + String.join(File.pathSeparator, jars);
    assertThat(run(classPath, "-Djava.io.tmpdir=" + odd, "-Duser.home=" + odd).output())
        .containsPattern("(?m)^left elbow \\d+°$");
  }

  @Test
  void shouldNameTheTemporaryFolderThatIsMissing() throws Exception {
    Path missing = folder.resolve("missing");
    Program program = run(elbow().classPath(), "-Djava.io.tmpdir=" + missing);
    assertThat(program.exitCode()).as(program.output()).isNotZero();
    assertThat(program.output())
        .contains(
            "ONNX Runtime's libraries cannot be unpacked: the folder "
                + missing
                + " of the property java.io.tmpdir does not exist");
  }

  @Test
  void shouldSayThatOnnxRuntimeIsOfAnotherPlatform() throws Exception {
    Compiled program = Consumers.built().get(OnePlatformTest.CONSUMER);
    List<String> paths = new ArrayList<>(List.of(program.classes().toString()));
    for (Path jar : program.jars()) {
      boolean isOnnx = String.valueOf(jar.getFileName()).startsWith("posestream-onnxruntime-");
      paths.add((isOnnx ? withoutLibraries(jar) : jar).toString());
    }
    Program run = run(String.join(File.pathSeparator, paths));
    assertThat(run.exitCode()).as(run.output()).isNotZero();
    assertThat(run.output())
        .contains("ONNX Runtime's jar has no library for " + System.getProperty("os.name"))
        .contains("add the dependency com.microsoft.onnxruntime:onnxruntime");
  }

  private static Compiled elbow() throws IOException {
    return Consumers.built().get(Consumers.nameOf(MarkdownPage.readme(), false));
  }

  /** Files have their names in the encoding of the locale. */
  private static Program run(String classPath, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Jdks.own().resolve("bin").resolve("java").toString());
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, PROGRAM));
    return Program.run(folder, Map.of("LC_ALL", "C.UTF-8"), command);
  }

  private static Path withoutLibraries(Path jar) throws IOException {
    Path copy = folder.resolve("of-another-platform.jar");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry :
          (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
        if (!entry.getName().startsWith(LIBRARIES)) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(to);
          }
        }
      }
    }
    return copy;
  }
}
