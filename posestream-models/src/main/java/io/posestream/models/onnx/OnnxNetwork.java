package io.posestream.models.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.posestream.engine.PoseEstimationException;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.memory.JavaCppMemory;
import io.posestream.models.network.Network;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A loaded network, shared by all streams. Closed when its last user lets go: closing an ONNX
 * Runtime session during a run kills the JVM.
 *
 * <p>Threading: safe for use by several threads.
 */
public final class OnnxNetwork implements Network {
  /** A side whose size the file leaves open. */
  private static final long OPEN = -1;

  private final String name;
  private final OrtSession session;
  private final String inputName;
  private final OnnxJavaType inputType;
  private final long[] inputShape;
  private final Map<String, long[]> outputShapes;
  private int users = 1;

  private OnnxNetwork(String name, OrtSession session) throws OrtException {
    this.name = name;
    this.session = session;
    NodeInfo input = session.getInputInfo().values().iterator().next();
    inputName = input.getName();
    inputType = ((TensorInfo) input.getInfo()).type;
    inputShape = shape(input);
    Map<String, long[]> shapes = new LinkedHashMap<>();
    for (Map.Entry<String, NodeInfo> output : session.getOutputInfo().entrySet()) {
      shapes.put(output.getKey(), shape(output.getValue()));
    }
    outputShapes = Collections.unmodifiableMap(shapes);
  }

  /**
   * Loads a network on the CPU, without a run.
   *
   * @param name for messages
   * @param onnx the content of the .onnx file
   * @throws PoseEstimationException if ONNX Runtime refuses it
   */
  public static OnnxNetwork load(String name, byte[] onnx) {
    return load(name, onnx, ExecutionProvider.CPU);
  }

  /**
   * Loads a network on an execution provider.
   *
   * @param name for messages
   * @param onnx the content of the .onnx file
   * @throws PoseEstimationException if ONNX Runtime or the provider refuses it
   */
  static OnnxNetwork load(String name, byte[] onnx, ExecutionProvider provider) {
    try {
      return new OnnxNetwork(name, OnnxSessions.create(onnx, provider));
    } catch (OrtException e) {
      throw new PoseEstimationException(
          "ONNX Runtime cannot load " + name + ": " + e.getMessage(), e);
    }
  }

  private static long[] shape(NodeInfo info) {
    return ((TensorInfo) info.getInfo()).getShape();
  }

  @Override
  public OnnxRun newRun() {
    retain();
    try {
      return new OnnxRun(this);
    } catch (RuntimeException | Error e) {
      release();
      throw e;
    }
  }

  /**
   * Memory for one stream of a network that takes floats; counts as a user until it is closed.
   *
   * @param inputShape one size for each side of the input
   * @throws IllegalArgumentException if the network takes anything else, naming both
   */
  public OnnxFloatRun newFloatRun(long... inputShape) {
    requireFloats(inputShape);
    retain();
    try {
      return new OnnxFloatRun(this, inputShape);
    } catch (RuntimeException | Error e) {
      release();
      throw e;
    }
  }

  private void requireFloats(long[] wanted) {
    boolean fits = inputType == OnnxJavaType.FLOAT && wanted.length == inputShape.length;
    for (int i = 0; fits && i < wanted.length; i++) {
      fits = inputShape[i] == wanted[i] || inputShape[i] == OPEN;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "network %s takes %s %s, asked for FLOAT %s"
              .formatted(name, inputType, Arrays.toString(inputShape), Arrays.toString(wanted)));
    }
  }

  private synchronized void retain() {
    if (users == 0) {
      throw new IllegalStateException("network " + name + " is closed");
    }
    users++;
  }

  @Override
  public void release() {
    synchronized (this) {
      if (users == 0 || --users > 0) {
        return;
      }
    }
    try {
      session.close();
    } catch (OrtException e) {
      throw new PoseEstimationException("ONNX Runtime cannot close " + name, e);
    }
    JavaCppMemory.returnUnused();
  }

  String name() {
    return name;
  }

  OrtSession session() {
    return session;
  }

  String inputName() {
    return inputName;
  }

  long[] inputShape() {
    return inputShape.clone();
  }

  Map<String, long[]> outputShapes() {
    return outputShapes;
  }
}
