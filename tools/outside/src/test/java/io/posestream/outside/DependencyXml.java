package io.posestream.outside;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a user copies from a page into his pom.xml. */
final class DependencyXml {
  private static final Pattern MANAGEMENT =
      Pattern.compile("<dependencyManagement>.*?</dependencyManagement>", Pattern.DOTALL);
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

  private static final Pattern COORDINATES =
      Pattern.compile("(io\\.posestream):([\\w-]+):([\\w.-]+)");

  /** The platform that the pages name. */
  private static final String SHOWN_PLATFORM = "linux-x86_64";

  private DependencyXml() {}

  /** README's versions. */
  static String management() {
    Matcher found = MANAGEMENT.matcher(readme());
    if (!found.find()) {
      throw new IllegalStateException("README.md shows no <dependencyManagement>");
    }
    return found.group();
  }

  /** The dependencies that README and the page show. */
  static String of(MarkdownPage page) {
    String xml = MANAGEMENT.matcher(readme() + xml(page)).replaceAll("");
    return DEPENDENCY
        .matcher(xml)
        .results()
        .map(found -> found.group())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** The dependencies that one page shows, without README's. */
  static String shownOn(String name) {
    return MarkdownPage.all().stream()
        .filter(page -> page.name().equals(name))
        .map(DependencyXml::xml)
        .collect(Collectors.joining());
  }

  /** The dependencies of README's line for JBang, with their versions. */
  static String ofJbang() {
    String lines = String.join("\n", MarkdownPage.readme().texts("sh"));
    return COORDINATES
        .matcher(lines.replace("-" + SHOWN_PLATFORM, "-" + Build.PLATFORM))
        .results()
        .map(
            found ->
                "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                    .formatted(found.group(1), found.group(2), found.group(3)))
        .collect(Collectors.joining("\n"));
  }

  /** One artifact of ours, without a version. */
  static String of(String artifact) {
    return "<dependency><groupId>io.posestream</groupId><artifactId>"
        + artifact
        + "</artifactId></dependency>";
  }

  private static String readme() {
    return xml(MarkdownPage.readme());
  }

  private static String xml(MarkdownPage page) {
    List<String> blocks = page.texts("xml");
    return String.join("\n", blocks).replace("-" + SHOWN_PLATFORM, "-" + Build.PLATFORM);
  }
}
