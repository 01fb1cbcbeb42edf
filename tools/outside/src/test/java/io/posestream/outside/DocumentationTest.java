package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java that the pages show compiles with the dependencies that they show. */
class DocumentationTest {
  private static final Set<String> LANGUAGES =
      Set.of(
          "java",
          "xml",
          "kotlin",
          "sh",
          "json",
          "properties",
          "html",
          "js",
          "ts",
          "tsx",
          "python",
          "");

  static Stream<MarkdownPage> pages() {
    return MarkdownPage.all().stream();
  }

  static Stream<MarkdownPage> pagesWithJava() {
    return pages().filter(page -> !page.fences("java").isEmpty());
  }

  static Stream<MarkdownPage> pagesWithModule() {
    return pages().filter(JavaSnippet::declaresModule);
  }

  @ParameterizedTest
  @MethodSource("pagesWithJava")
  void shouldCompileOnTheClassPath(MarkdownPage page) throws Exception {
    assertThat(Consumers.built().get(Consumers.nameOf(page, false)).classes())
        .isNotEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("pagesWithModule")
  void shouldCompileOnTheModulePath(MarkdownPage page) throws Exception {
    assertThat(
            Consumers.built()
                .get(Consumers.nameOf(page, true))
                .classes()
                .resolve("module-info.class"))
        .isNotEmptyFile();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldLeaveNoJavaOut(MarkdownPage page) {
    assertThat(page.fences())
        .allSatisfy(
            fence -> {
              assertThat(fence.language()).as("%s:%d", page, fence.line()).isIn(LANGUAGES);
              if (fence.language().isEmpty()) {
                assertThat(fence.text())
                    .as("%s:%d is Java", page, fence.line())
                    .doesNotContain(";\n");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldShowFilesAsTheyAre(MarkdownPage page) {
    assertThat(page.files())
        .allSatisfy(
            fence ->
                assertThat(Build.ROOT.resolve(fence.file()))
                    .as("%s:%d", page, fence.line())
                    .hasContent(fence.text()));
  }

  @Test
  void shouldShowTheSameArtifactsForGradle() {
    MarkdownPage readme = MarkdownPage.readme();
    List<String> maven = names(readme.texts("xml"), "<artifactId>([^<]+)</artifactId>");
    assertThat(maven).hasSize(3);
    assertThat(names(readme.texts("kotlin"), "io\\.posestream:([\\w-]+)")).isEqualTo(maven);
    assertThat(names(readme.texts("kotlin"), "posestream-bom:([^\"]+)"))
        .containsExactly(Build.VERSION);
  }

  private static List<String> names(List<String> blocks, String pattern) {
    return Pattern.compile(pattern)
        .matcher(String.join("\n", blocks))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
