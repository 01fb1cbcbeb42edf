package io.posestream.converter;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the build asks for.
 *
 * @param weights folder of {@code package-lock.json}
 * @param output folder for the .onnx files
 * @param stamp file that remembers what the output was made from
 * @param keepSegmentation true to leave the mask in the body networks, at twice their time
 */
record Settings(Path weights, Path output, Path stamp, boolean keepSegmentation) {
  private static final String KEEP_SEGMENTATION = "--keep-segmentation";
  private static final Set<String> PATHS = Set.of("--weights", "--output", "--stamp");

  static Settings parse(List<String> arguments) {
    Map<String, Path> paths = new HashMap<>();
    boolean keepSegmentation = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(KEEP_SEGMENTATION)) {
        keepSegmentation = true;
      } else if (PATHS.contains(argument) && i + 1 < arguments.size()) {
        paths.put(argument, Path.of(arguments.get(++i)));
      } else {
        throw usage("unknown or incomplete argument " + argument);
      }
    }
    return new Settings(
        required(paths, "--weights"),
        required(paths, "--output"),
        required(paths, "--stamp"),
        keepSegmentation);
  }

  private static Path required(Map<String, Path> paths, String name) {
    Path path = paths.get(name);
    if (path == null) {
      throw usage(name + " is missing");
    }
    return path;
  }

  private static IllegalArgumentException usage(String problem) {
    return new IllegalArgumentException(
        problem + "; usage: --weights DIR --output DIR --stamp FILE [" + KEEP_SEGMENTATION + "]");
  }
}
