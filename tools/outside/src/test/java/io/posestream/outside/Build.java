package io.posestream.outside;

import java.nio.file.Path;
import java.util.Objects;

/** What this project's build tells its tests. */
final class Build {
  static final Path ROOT = Path.of(property("root"));
  static final String VERSION = property("version");

  /** The platform that runs the tests, as JavaCPP calls it. */
  static final String PLATFORM = property("platform");

  /** A Maven repository with the artifacts of this build and nothing else. */
  static final Path REPOSITORY = Path.of(property("repository"));

  /** Where the projects outside are written. */
  static final Path CONSUMERS = Path.of(property("consumers"));

  static final Path MAVEN_HOME = Path.of(property("mavenHome"));

  /** Whether this build may not use the network. */
  static final boolean OFFLINE = property("offline").endsWith("true");

  /** The local repository of this build; it is only read. */
  static final Path LOCAL_REPOSITORY = Path.of(property("localRepository"));

  private Build() {}

  private static String property(String name) {
    String key = "posestream." + name;
    return Objects.requireNonNull(
        System.getProperty(key), key + " is missing: run the tests with Maven");
  }
}
