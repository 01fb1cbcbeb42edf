package io.posestream.bench.network;

import io.posestream.converter.ConversionException;
import io.posestream.converter.ModelConverter;
import io.posestream.models.weights.ModelName;
import io.posestream.pose.PoseEstimationException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.jspecify.annotations.Nullable;

/** The original .tflite files of a source tree, for the official runtime. Immutable. */
public final class OriginalNetworks {
  private static final Path IN_SOURCE_TREE = Path.of("posestream-models", "weights");
  private static final String PACKAGES = "node_modules";

  private final Path weights;

  private OriginalNetworks(Path weights) {
    this.weights = weights;
  }

  /**
   * What was found.
   *
   * @param networks empty if there are none
   * @param missing why there are none, in words for a user; otherwise empty
   */
  public record Search(Optional<OriginalNetworks> networks, String missing) {
    private static Search missing(String reason) {
      return new Search(Optional.empty(), reason);
    }
  }

  /** Looks in the source tree that this program or its working directory lies in. */
  public static Search find() {
    Optional<Path> weights =
        Optional.ofNullable(programFolder())
            .flatMap(OriginalNetworks::above)
            .or(() -> above(Path.of("").toAbsolutePath()));
    if (weights.isEmpty()) {
      return Search.missing(
          "the original .tflite files are not here; they come with a build from source, in "
              + IN_SOURCE_TREE);
    }
    try {
      Loader.load(tensorflowlite.class);
    } catch (LinkageError e) {
      return Search.missing("TensorFlow Lite has no native library for this machine here");
    }
    return new Search(Optional.of(new OriginalNetworks(weights.get())), "");
  }

  /** None, because nobody asked for them. */
  public static Search notAsked() {
    return Search.missing("");
  }

  private static @Nullable Path programFolder() {
    CodeSource source = OriginalNetworks.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static Optional<Path> above(Path start) {
    List<Path> folders = new ArrayList<>();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      folders.add(folder.resolve(IN_SOURCE_TREE));
    }
    return folders.stream()
        .filter(folder -> Files.isDirectory(folder.resolve(PACKAGES)))
        .findFirst();
  }

  /** A network in TensorFlow Lite with one thread. */
  public TfLiteNetwork load(ModelName model) {
    try {
      return TfLiteNetwork.of(model, ModelConverter.original(weights, model.id()), 1);
    } catch (IOException | ConversionException e) {
      throw new PoseEstimationException(
          "the original of " + model.id() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
