package io.posestream.converter;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides whether the output is what this converter would write again.
 *
 * <p>The stamp holds one hash of all causes (the converter's own classes, the lock file, the
 * settings) and one of all effects (the written files).
 */
final class UpToDate {
  private final Settings settings;

  UpToDate(Settings settings) {
    this.settings = settings;
  }

  boolean isTrue() throws IOException {
    return Files.isRegularFile(settings.stamp())
        && Files.isDirectory(settings.output())
        && Files.readString(settings.stamp()).equals(stamp());
  }

  void remember() throws IOException {
    Files.writeString(settings.stamp(), stamp());
  }

  private String stamp() throws IOException {
    return causes() + "\n" + hash(written(settings.output())) + "\n";
  }

  private String causes() throws IOException {
    String lock = Files.readString(settings.weights().resolve("package-lock.json"));
    return Sha256.of(
        String.join("\n", converter(), lock, String.valueOf(settings.keepSegmentation()))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The same for a folder of classes and for a jar of them. */
  private static String converter() throws IOException {
    String packageFolder = UpToDate.class.getPackageName().replace('.', '/');
    Path code;
    try {
      code = Path.of(UpToDate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (Files.isDirectory(code)) {
      return hash(files(code.resolve(packageFolder), file -> true));
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      return hash(files(jar.getPath(packageFolder), file -> true));
    }
  }

  /** The folder is shared with compiled classes. */
  private static List<Path> written(Path folder) throws IOException {
    return files(folder, file -> !file.toString().endsWith(".class"));
  }

  private static List<Path> files(Path folder, Predicate<Path> which) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(which).sorted().toList();
    }
  }

  /** Of names and contents. */
  private static String hash(List<Path> files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(file.getFileName()).append(' ').append(Sha256.of(Files.readAllBytes(file)));
    }
    return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
