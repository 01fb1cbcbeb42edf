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

  /** From the project's root. */
  private static final List<String> FOLDERS =
      List.of("", "docs", "wire", "web-client/packages/client", "web-client/packages/react");

  /**
   * A fenced block.
   *
   * @param language the first word behind the fence, or empty
   * @param file the second word: the path, from the project's root, of the file that the block
   *     shows; or empty
   * @param line the page's line where its text begins, from 1
   */
  record Fence(String language, String file, int line, String text) {}

  /** The pages that users read. */
  static List<MarkdownPage> all() {
    List<MarkdownPage> pages = new ArrayList<>();
    for (String folder : FOLDERS) {
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
      String[] words = found.group(1).strip().split(" ", 2);
      String file = words.length > 1 ? words[1] : "";
      fences.add(new Fence(words[0], file, line, found.group(2)));
    }
    return new MarkdownPage(name, fences);
  }

  /** The texts of all blocks of a language. */
  List<String> texts(String language) {
    return fences(language).stream().map(Fence::text).toList();
  }

  /** All blocks of a language that are no files of this project. */
  List<Fence> fences(String language) {
    return fences.stream()
        .filter(fence -> fence.language().equals(language) && fence.file().isEmpty())
        .toList();
  }

  /** The blocks that show a file of this project. */
  List<Fence> files() {
    return fences.stream().filter(fence -> !fence.file().isEmpty()).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
