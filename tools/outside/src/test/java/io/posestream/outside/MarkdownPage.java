package io.posestream.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation and its fenced blocks.
 *
 * @param name the file's path from the project's root, with slashes
 * @param fences in the page's order
 */
record MarkdownPage(String name, List<Fence> fences) {
  private static final Pattern FENCE =
      Pattern.compile("^```([^\\n`]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * A fenced block.
   *
   * @param language the word behind the fence, or empty
   * @param line the page's line where its text begins, from 1
   */
  record Fence(String language, int line, String text) {}

  /** The pages that users read. */
  static List<MarkdownPage> all() {
    List<MarkdownPage> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "wire")) {
      try (Stream<Path> files = Files.list(Build.ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .sorted()
            .map(MarkdownPage::read)
            .forEach(pages::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pages;
  }

  /** The page that a new user sees first. */
  static MarkdownPage readme() {
    return read(Build.ROOT.resolve("README.md"));
  }

  private static MarkdownPage read(Path file) {
    try {
      String name = Build.ROOT.relativize(file).toString().replace('\\', '/');
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MarkdownPage parse(String name, String markdown) {
    List<Fence> fences = new ArrayList<>();
    Matcher found = FENCE.matcher(markdown);
    while (found.find()) {
      int line = (int) markdown.substring(0, found.start(2)).lines().count() + 1;
      fences.add(new Fence(found.group(1).strip(), line, found.group(2)));
    }
    return new MarkdownPage(name, fences);
  }

  /** The texts of all blocks of a language. */
  List<String> texts(String language) {
    return fences(language).stream().map(Fence::text).toList();
  }

  /** All blocks of a language. */
  List<Fence> fences(String language) {
    return fences.stream().filter(fence -> fence.language().equals(language)).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
