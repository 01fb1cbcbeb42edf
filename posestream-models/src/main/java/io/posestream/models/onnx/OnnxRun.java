package io.posestream.models.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.pose.PoseEstimationException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One stream's memory for a network: the input's bytes and the outputs' floats, allocated once and
 * pinned, so that a run allocates nothing native.
 *
 * <p>Not thread-safe.
 */
public final class OnnxRun implements AutoCloseable {
  private final OnnxNetwork network;
  private final ByteBuffer input;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
  private final Map<String, FloatBuffer> outputFloats = new LinkedHashMap<>();
  private boolean closed;

  OnnxRun(OnnxNetwork network) {
    this.network = network;
    input = direct(elements(network.inputShape()));
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      inputs =
          Map.of(
              network.inputName(),
              OnnxTensor.createTensor(
                  environment, input, network.inputShape(), OnnxJavaType.UINT8));
      for (Map.Entry<String, long[]> output : network.outputShapes().entrySet()) {
        FloatBuffer floats = direct(elements(output.getValue()) * Float.BYTES).asFloatBuffer();
        outputs.put(
            output.getKey(), OnnxTensor.createTensor(environment, floats, output.getValue()));
        outputFloats.put(output.getKey(), floats);
      }
    } catch (OrtException e) {
      throw new PoseEstimationException("cannot allocate tensors for " + network.name(), e);
    }
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  private static int elements(long[] shape) {
    long product = 1;
    for (long side : shape) {
      product *= side;
    }
    return Math.toIntExact(product);
  }

  /** The input's memory: height × width × 3 bytes, blue, green, red. */
  public ByteBuffer input() {
    return input;
  }

  /** Side of the square input in pixels. */
  public int inputPx() {
    return (int) network.inputShape()[1];
  }

  /** Names of the outputs. */
  Set<String> outputNames() {
    return Collections.unmodifiableSet(outputs.keySet());
  }

  /** A new array that fits the named output. */
  public float[] newOutputArray(String name) {
    return new float[floats(name).capacity()];
  }

  /**
   * Runs the network on what is in {@link #input()}.
   *
   * @throws PoseEstimationException if ONNX Runtime fails
   */
  public void run() {
    try {
      OrtSession.Result result = network.session().run(inputs, outputs);
      result.close();
    } catch (OrtException e) {
      throw new PoseEstimationException(
          "network " + network.name() + " failed: " + e.getMessage(), e);
    }
  }

  /** Copies an output to the beginning of {@code target} (Output). */
  public void copyOutput(String name, float[] target) {
    FloatBuffer floats = floats(name);
    floats.get(0, target, 0, floats.capacity());
  }

  private FloatBuffer floats(String name) {
    FloatBuffer floats = outputFloats.get(name);
    if (floats == null) {
      throw new IllegalArgumentException(
          "network " + network.name() + " has no output " + name + ", only " + outputs.keySet());
    }
    return floats;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      inputs.values().forEach(OnnxTensor::close);
      outputs.values().forEach(OnnxTensor::close);
      network.release();
    }
  }
}
