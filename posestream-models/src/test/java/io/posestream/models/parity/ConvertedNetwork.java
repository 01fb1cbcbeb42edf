package io.posestream.models.parity;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/** A converted network in ONNX Runtime, with the settings of the product. */
final class ConvertedNetwork implements AutoCloseable {
  private final OrtSession session;

  ConvertedNetwork(byte[] onnx) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = OrtEnvironment.getEnvironment().createSession(onnx, options);
    }
  }

  /** All outputs by name, for a square picture of BGR bytes. */
  Map<String, float[]> run(byte[] bgr, int sizePx) throws OrtException {
    ByteBuffer pixels = ByteBuffer.allocateDirect(bgr.length).put(bgr).flip();
    long[] shape = {1, sizePx, sizePx, 3};
    Map<String, float[]> outputs = new HashMap<>();
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), pixels, shape, OnnxJavaType.UINT8);
        OrtSession.Result result = session.run(Map.of("image", input))) {
      for (Map.Entry<String, OnnxValue> output : result) {
        FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        outputs.put(output.getKey(), copy);
      }
    }
    return outputs;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
