package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All projects outside of this one, compiled by one run of Maven. */
final class Consumers {
  /** Programs in folders of src/consumers, and the one artifact of ours that each names. */
  private static final Map<String, String> NARROW =
      Map.of("codec", "posestream-wire", "endpoint", "posestream-server");

  private final Path folder;
  private final String log;

  private Consumers(Path folder, String log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * A consumer that was compiled.
   *
   * @param classes its own
   * @param jars what it needs at run time
   */
  record Compiled(Path classes, List<Path> jars) {
    /** Without the jars that have the text in their names. */
    Compiled without(String text) {
      return new Compiled(
          classes,
          jars.stream().filter(jar -> !String.valueOf(jar.getFileName()).contains(text)).toList());
    }

    /** As an option of Java takes it; on the module path each element is a module. */
    String classPath() {
      List<String> paths = new ArrayList<>(List.of(classes.toString()));
      jars.forEach(jar -> paths.add(jar.toString()));
      return String.join(File.pathSeparator, paths);
    }

    /** Java's arguments for its classes on the class path beside the jars as modules. */
    String[] besideModules(String rootModule, String... programAndArguments) {
      String modules =
          jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      List<String> arguments =
          new ArrayList<>(
              List.of("-p", modules, "--add-modules", rootModule, "-cp", classes.toString()));
      arguments.addAll(List.of(programAndArguments));
      return arguments.toArray(String[]::new);
    }
  }

  /** Compiled once for all tests. */
  static Consumers built() {
    return Holder.BUILT;
  }

  private static final class Holder {
    static final Consumers BUILT = build();
  }

  /** The name of the project with a page's snippets. */
  static String nameOf(MarkdownPage page, boolean withModule) {
    String name = page.name().replace(".md", "").replace('/', '-').toLowerCase(Locale.ROOT);
    return withModule ? name + "-module" : name;
  }

  /** The name of the project that names one artifact of ours and has no sources. */
  static String pulling(String artifact) {
    return "pull-" + artifact;
  }

  /** Fails with Maven's words if the consumer did not compile. */
  Compiled get(String name) throws IOException {
    Path target = folder.resolve(name).resolve("target");
    Path classPath = target.resolve("classpath.txt");
    assertThat(classPath).as("%s does not compile:%n%s", name, log).exists();
    String jars = Files.readString(classPath).strip();
    return new Compiled(
        target.resolve("classes"),
        Arrays.stream(jars.split(File.pathSeparator))
            .filter(jar -> !jar.isEmpty())
            .map(Path::of)
            .toList());
  }

  private static Consumers build() {
    try {
      Folders.delete(Build.CONSUMERS);
      List<Consumer> consumers = consumers();
      for (Consumer consumer : consumers) {
        consumer.write(Build.CONSUMERS);
      }
      return new Consumers(Build.CONSUMERS, MavenRun.compile(Build.CONSUMERS, consumers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Consumer> consumers() throws IOException {
    TypeIndex types = TypeIndex.of(Build.REPOSITORY.resolve("io/posestream"));
    List<Consumer> consumers = new ArrayList<>();
    for (MarkdownPage page : MarkdownPage.all()) {
      String xml = DependencyXml.of(page);
      if (!page.fences("java").isEmpty()) {
        consumers.add(
            new Consumer(nameOf(page, false), xml, JavaSnippet.sources(page, types, false)));
      }
      if (JavaSnippet.declaresModule(page)) {
        consumers.add(
            new Consumer(nameOf(page, true), xml, JavaSnippet.sources(page, types, true)));
      }
    }
    for (Map.Entry<String, String> narrow : NARROW.entrySet()) {
      String xml = DependencyXml.of(narrow.getValue());
      consumers.add(new Consumer(narrow.getKey(), xml, sources(narrow.getKey())));
    }
    String natives = DependencyXml.of("posestream-natives-" + Build.PLATFORM);
    consumers.add(
        new Consumer(
            "heavy", DependencyXml.of("posestream-models-heavy") + natives, sources("heavy")));
    consumers.add(
        new Consumer(
            OnePlatformTest.CONSUMER,
            DependencyXml.shownOn("docs/dependencies.md"),
            JavaSnippet.sources(MarkdownPage.readme(), types, false)));
    consumers.add(
        new Consumer(
            "jbang",
            DependencyXml.ofJbang(),
            JavaSnippet.sources(MarkdownPage.readme(), types, false)));
    for (String artifact : Published.artifacts()) {
      consumers.add(new Consumer(pulling(artifact), DependencyXml.of(artifact), Map.of()));
    }
    return consumers;
  }

  private static Map<String, String> sources(String name) throws IOException {
    Path root = Path.of("src", "consumers", name);
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }
}
