package io.posestream.models.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.engine.PoseEstimationException;
import io.posestream.models.memory.JavaCppMemory;
import io.posestream.models.network.NetworkRun;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One stream's memory for a network: the input's bytes and the outputs' floats, allocated once and
 * pinned, so that a run allocates nothing native.
 *
 * <p>Not thread-safe.
 */
public final class OnnxRun implements NetworkRun {
  private final OnnxNetwork network;
  private final List<JavaCppMemory> memory = new ArrayList<>();
  private final ByteBuffer input;
  private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
  private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
  private final Map<String, FloatBuffer> outputFloats = new LinkedHashMap<>();
  private boolean closed;

  OnnxRun(OnnxNetwork network) {
    this.network = network;
    input = allocate(elements(network.inputShape()));
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      inputs.put(
          network.inputName(),
          OnnxTensor.createTensor(environment, input, network.inputShape(), OnnxJavaType.UINT8));
      for (Map.Entry<String, long[]> output : network.outputShapes().entrySet()) {
        FloatBuffer floats = allocate(elements(output.getValue()) * Float.BYTES).asFloatBuffer();
        outputs.put(
            output.getKey(), OnnxTensor.createTensor(environment, floats, output.getValue()));
        outputFloats.put(output.getKey(), floats);
      }
    } catch (OrtException e) {
      free();
      throw new PoseEstimationException("cannot allocate tensors for " + network.name(), e);
    }
  }

  private ByteBuffer allocate(int sizeBytes) {
    JavaCppMemory allocated = new JavaCppMemory(sizeBytes);
    memory.add(allocated);
    return allocated.bytes();
  }

  private int elements(long[] shape) {
    long product = 1;
    for (long side : shape) {
      if (side < 1) {
        throw new PoseEstimationException(
            "network " + network.name() + " leaves a size open: " + Arrays.toString(shape));
      }
      product *= side;
    }
    return Math.toIntExact(product);
  }

  @Override
  public ByteBuffer input() {
    return input;
  }

  @Override
  public int inputPx() {
    return (int) network.inputShape()[1];
  }

  /** Names of the outputs. */
  Set<String> outputNames() {
    return Collections.unmodifiableSet(outputs.keySet());
  }

  @Override
  public float[] newOutputArray(String name) {
    return new float[floats(name).capacity()];
  }

  @Override
  public void run() {
    try {
      OrtSession.Result result = network.session().run(inputs, outputs);
      result.close();
    } catch (OrtException e) {
      throw new PoseEstimationException(
          "network " + network.name() + " failed: " + e.getMessage(), e);
    }
  }

  @Override
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
      free();
      network.release();
    }
  }

  private void free() {
    inputs.values().forEach(OnnxTensor::close);
    outputs.values().forEach(OnnxTensor::close);
    memory.forEach(JavaCppMemory::close);
  }
}
