package io.posestream.bench.network;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A converted network in ONNX Runtime with the product's settings but for the threads. */
final class ThreadedNetwork implements Runnable, AutoCloseable {
  private final OrtSession session;
  private final Map<String, OnnxTensor> inputs = new HashMap<>();
  private final Map<String, OnnxTensor> outputs = new HashMap<>();

  ThreadedNetwork(byte[] onnx, int threads) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(onnx, options);
    }
    for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
      long[] shape = shape(input.getValue());
      inputs.put(
          input.getKey(),
          OnnxTensor.createTensor(environment, direct(shape, 1), shape, OnnxJavaType.UINT8));
    }
    for (Map.Entry<String, NodeInfo> output : session.getOutputInfo().entrySet()) {
      long[] shape = shape(output.getValue());
      outputs.put(
          output.getKey(),
          OnnxTensor.createTensor(environment, direct(shape, Float.BYTES).asFloatBuffer(), shape));
    }
  }

  private static long[] shape(NodeInfo info) {
    return ((TensorInfo) info.getInfo()).getShape();
  }

  private static ByteBuffer direct(long[] shape, int bytesPerElement) {
    long elements = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return ByteBuffer.allocateDirect(Math.toIntExact(elements * bytesPerElement))
        .order(ByteOrder.nativeOrder());
  }

  @Override
  public void run() {
    try {
      session.run(inputs, outputs).close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws OrtException {
    inputs.values().forEach(OnnxTensor::close);
    outputs.values().forEach(OnnxTensor::close);
    session.close();
  }
}
