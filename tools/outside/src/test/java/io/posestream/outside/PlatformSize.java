package io.posestream.outside;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What programs on one platform pull, in MB of jars.
 *
 * @param models the networks with their natives
 * @param onePlatform the same with ONNX Runtime of this platform alone
 * @param heavy what the heavy model adds
 * @param video what video files add
 */
record PlatformSize(
    String platform, double models, double onePlatform, double heavy, double video) {
  static PlatformSize of(String platform) throws IOException {
    Set<Jar> models = union("posestream-models", "posestream-natives-" + platform);
    Set<Jar> onePlatform = new LinkedHashSet<>(models);
    onePlatform.removeIf(jar -> jar.name().equals("onnxruntime"));
    onePlatform.addAll(Jar.pulledBy("posestream-onnxruntime-" + platform));
    Set<Jar> heavy = union("posestream-models-heavy");
    Set<Jar> video = union("posestream-video", "posestream-natives-video-" + platform);
    heavy.removeAll(models);
    video.removeAll(models);
    return new PlatformSize(platform, mb(models), mb(onePlatform), mb(heavy), mb(video));
  }

  private static Set<Jar> union(String... artifacts) throws IOException {
    Set<Jar> jars = new LinkedHashSet<>();
    for (String artifact : artifacts) {
      jars.addAll(Jar.pulledBy(artifact));
    }
    return jars;
  }

  private static double mb(Set<Jar> jars) {
    return jars.stream().mapToDouble(Jar::sizeMb).sum();
  }

  /** Rounded to whole MB, so that a few classes more or less do not change the page. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.0f |",
        platform,
        models,
        onePlatform,
        heavy,
        video);
  }
}
