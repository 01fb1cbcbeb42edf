package io.posestream.bench.network;

import io.posestream.bench.machine.SourceTree;
import io.posestream.converter.ConversionException;
import io.posestream.converter.ModelConverter;
import io.posestream.engine.PoseEstimationException;
import io.posestream.models.weights.ModelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** The original .tflite files of the source tree, for the official runtime. Immutable. */
public final class OriginalNetworks {
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

  /** Searches the source tree. */
  public static Search find() {
    Path weights = SourceTree.file("posestream-models/weights");
    if (!Files.isDirectory(weights.resolve("node_modules"))) {
      return Search.missing("the original .tflite files are not in " + weights);
    }
    try {
      Loader.load(tensorflowlite.class);
    } catch (LinkageError e) {
      return Search.missing("TensorFlow Lite has no native library for this machine here");
    }
    return new Search(Optional.of(new OriginalNetworks(weights)), "");
  }

  /** None, because the comparison was not asked for. */
  public static Search notAsked() {
    return Search.missing("");
  }

  /** A network in TensorFlow Lite, with one thread. */
  public TfLiteNetwork load(ModelName model) {
    try {
      return new TfLiteNetwork(model, ModelConverter.original(weights, model.id()));
    } catch (IOException | ConversionException e) {
      throw new PoseEstimationException(
          "the original of " + model.id() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
