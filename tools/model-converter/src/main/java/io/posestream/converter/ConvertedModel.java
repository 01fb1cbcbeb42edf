package io.posestream.converter;

import java.util.List;

/**
 * What there is to say about a written network.
 *
 * @param inputSize width and height of its input, in pixels
 * @param bytes size of the .onnx file
 * @param sha256 of the .onnx file
 */
record ConvertedModel(
    ModelSource source, String sourceVersion, int inputSize, int bytes, String sha256) {

  static ConvertedModel of(ModelSource source, String version, byte[] original, byte[] onnx) {
    TfliteModel model = TfliteModel.parse(original);
    int inputSize = model.tensor(model.inputs().get(0)).dimension(1);
    return new ConvertedModel(source, version, inputSize, onnx.length, Sha256.of(onnx));
  }

  /** Its lines of {@code models.properties}. */
  List<String> properties() {
    String name = source.fileName();
    return List.of(
        name + ".onnx.sha256=" + sha256,
        name + ".onnx.inputSize=" + inputSize,
        name + ".tflite.sha256=" + source.sha256(),
        name + ".tflite.package=" + source.packageName(),
        name + ".tflite.version=" + sourceVersion);
  }

  /** Its line of the model card's table. */
  String row() {
    return "| `%s` | %d × %d | %.1f MB | `%s` %s | `%s` |"
        .formatted(
            source.fileName(),
            inputSize,
            inputSize,
            bytes / 1e6,
            source.packageName(),
            sourceVersion,
            sha256);
  }
}
