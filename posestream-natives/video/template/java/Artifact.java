package io.posestream.natives.video.${natives.module};

import io.posestream.engine.NativeLibraries;

/** Says that the native libraries of ${natives.platform} are present. */
public final class Artifact implements NativeLibraries {
  /** For {@link java.util.ServiceLoader}. */
  public Artifact() {}

  @Override
  public String artifact() {
    return "${project.artifactId}";
  }
}
