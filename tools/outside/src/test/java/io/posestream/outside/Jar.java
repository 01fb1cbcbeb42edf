package io.posestream.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar in {@link Build#REPOSITORY}.
 *
 * @param name of its artifact, with the classifier if it has one
 * @param ours whether this build made it
 */
record Jar(String name, boolean ours, long sizeBytes) {
  private static final Pattern PATH =
      Pattern.compile("(?<group>.+)/(?<artifact>[^/]+)/([^/]+)/\\2-\\3(?<classifier>-.+)?\\.jar");
  private static final double BYTES_PER_MB = 1e6;

  static Jar of(Path file) throws IOException {
    String path = Build.REPOSITORY.relativize(file).toString().replace('\\', '/');
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      throw new IllegalArgumentException(path + " is no jar of a Maven repository");
    }
    String classifier = parts.group("classifier");
    String name = parts.group("artifact") + (classifier == null ? "" : classifier);
    return new Jar(name, parts.group("group").equals("io/posestream"), Files.size(file));
  }

  /** What a program gets that names this one artifact of ours. */
  static Set<Jar> pulledBy(String artifact) throws IOException {
    Set<Jar> jars = new LinkedHashSet<>();
    for (Path file : Consumers.built().get(Consumers.pulling(artifact)).jars()) {
      jars.add(of(file));
    }
    return jars;
  }

  double sizeMb() {
    return sizeBytes / BYTES_PER_MB;
  }
}
