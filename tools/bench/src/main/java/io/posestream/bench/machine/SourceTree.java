package io.posestream.bench.machine;

import java.nio.file.Path;

/** The source tree that this program was built from. */
public final class SourceTree {
  private SourceTree() {}

  /** A file of the tree, whose root is the system property {@code posestream.home}. */
  public static Path file(String name) {
    return Path.of(System.getProperty("posestream.home", ".")).resolve(name);
  }
}
