package io.posestream.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
  private final LinkageError error =
      new LinkageError("outer", new UnsatisfiedLinkError("no such symbol"));

  @TempDir Path folder;

  /** Public, as the loader of services demands. */
  public static final class Penguin implements NativeLibraries {
    @Override
    public String artifact() {
      return "posestream-natives-penguin";
    }
  }

  @Test
  void shouldNameTheArtifactToAdd() {
    assertThat(NativeLibraries.explain("posestream-natives-apple", error))
        .isEqualTo(
            "is missing; add the dependency io.posestream:posestream-natives-apple"
                + " (natives that are present: none)");
  }

  @Test
  void shouldNameThoseOfAnotherPlatform() throws Exception {
    assertThat(explainWithPenguin("posestream-natives-apple"))
        .startsWith("is missing; add the dependency io.posestream:posestream-natives-apple")
        .endsWith("(natives that are present: posestream-natives-penguin)");
  }

  @Test
  void shouldSayWhyPresentOnesDoNotLoad() throws Exception {
    assertThat(explainWithPenguin("posestream-natives-penguin"))
        .isEqualTo("does not load, though posestream-natives-penguin is present: no such symbol");
  }

  @Test
  void shouldSayThatTheCLibraryIsTooOld() {
    LinkageError old =
        new UnsatisfiedLinkError("/lib/libc.so.6: version `GLIBC_2.34' not found (required by x)");
    assertThat(NativeLibraries.reason(old)).contains("C library").contains("glibc 2.35");
    assertThat(NativeLibraries.reason(error)).isEqualTo("no such symbol");
  }

  private String explainWithPenguin(String artifact) throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(NativeLibraries.class.getName()), Penguin.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      thread.setContextClassLoader(loader);
      return NativeLibraries.explain(artifact, error);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
