package io.posestream.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What users can depend on: the artifacts of the BOM that this build made. */
final class Published {
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>(posestream-(?!bom|parent)[^<]+)</artifactId>");

  private Published() {}

  /** All, in the order of the BOM; natives of other platforms only after {@code -DallPlatforms}. */
  static List<String> artifacts() throws IOException {
    String bom = Files.readString(Build.ROOT.resolve("posestream-bom/pom.xml"));
    return ARTIFACT
        .matcher(bom)
        .results()
        .map(found -> found.group(1))
        .filter(Published::isMade)
        .toList();
  }

  /** Those whose natives this build made. */
  static List<String> platforms() throws IOException {
    String prefix = "posestream-onnxruntime-";
    return artifacts().stream()
        .filter(artifact -> artifact.startsWith(prefix))
        .map(artifact -> artifact.substring(prefix.length()))
        .toList();
  }

  private static boolean isMade(String artifact) {
    return Files.exists(Build.REPOSITORY.resolve("io/posestream").resolve(artifact));
  }
}
