package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * NOTICE names every jar of others that docs/dependencies.md names, and what each artifact holds.
 */
class NoticeTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `posestream-.*\\| ([^|]*) \\|$");
  private static final Pattern PLATFORM =
      Pattern.compile("-(linux-x86_64|linux-arm64|macosx-arm64|windows-x86_64)$");

  @Test
  void shouldNameEachJarOfOthers() throws IOException {
    Set<String> pulled = pulled();
    assertThat(pulled).hasSizeGreaterThan(50);
    String notice = Files.readString(Build.ROOT.resolve("NOTICE"));
    assertThat(pulled).allMatch(name -> names(notice, name));
  }

  @Test
  void shouldTravelWithTheLibrariesThatWePassOn() throws IOException {
    Path natives = Build.ROOT.resolve("posestream-natives");
    assertThat(natives.resolve("models/template/resources/META-INF/LICENSE-openblas.txt"))
        .content()
        .contains("The OpenBLAS Project", "GCC Runtime Library");
    assertThat(natives.resolve("onnxruntime/licence/META-INF/LICENSE-onnxruntime.txt"))
        .content()
        .contains("MIT License", "Microsoft Corporation");
  }

  private static Set<String> pulled() throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher row = ROW.matcher(Files.readString(Build.ROOT.resolve("docs/dependencies.md")));
    while (row.find()) {
      for (String name : row.group(1).split(", ", -1)) {
        if (!name.isBlank()) {
          names.add(PLATFORM.matcher(name).replaceAll(""));
        }
      }
    }
    return names;
  }

  private static boolean names(String notice, String name) {
    return Pattern.compile("(?m)(^|[ ,])" + Pattern.quote(name) + "([ ,]|$)")
        .matcher(notice)
        .find();
  }
}
