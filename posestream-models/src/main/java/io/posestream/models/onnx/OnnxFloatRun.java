package io.posestream.models.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.engine.PoseEstimationException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One stream's memory for a network that takes floats and whose outputs may have open sizes.
 *
 * <p>Not thread-safe.
 */
public final class OnnxFloatRun implements AutoCloseable {
  /** An output of one run. */
  public static final class Output {
    private final List<Long> shape;
    private final float[] values;

    /** Takes both over. */
    public Output(List<Long> shape, float[] values) {
      this.shape = shape;
      this.values = values;
    }

    /** Its sides. */
    public List<Long> shape() {
      return shape;
    }

    /** One of its numbers, counted row by row. */
    public float value(int index) {
      return values[index];
    }
  }

  private final OnnxNetwork network;
  private final FloatBuffer input;
  private final OnnxTensor tensor;
  private boolean closed;

  OnnxFloatRun(OnnxNetwork network, long[] inputShape) {
    this.network = network;
    int floats = Math.toIntExact(Arrays.stream(inputShape).reduce(1, Math::multiplyExact));
    input =
        ByteBuffer.allocateDirect(floats * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    try {
      tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), input, inputShape);
    } catch (OrtException e) {
      throw new PoseEstimationException("cannot allocate the input of " + network.name(), e);
    }
  }

  /** The input's memory. */
  public FloatBuffer input() {
    return input;
  }

  /**
   * Runs the network on what is in {@link #input()}.
   *
   * @return the outputs in the order of the file
   * @throws PoseEstimationException if the runtime fails, or an output holds no floats
   */
  public List<Output> run() {
    try (OrtSession.Result result = network.session().run(Map.of(network.inputName(), tensor))) {
      List<Output> outputs = new ArrayList<>(result.size());
      for (Map.Entry<String, OnnxValue> value : result) {
        outputs.add(output(value.getKey(), value.getValue()));
      }
      return outputs;
    } catch (OrtException e) {
      throw new PoseEstimationException(
          "network " + network.name() + " failed: " + e.getMessage(), e);
    }
  }

  private Output output(String name, OnnxValue value) {
    if (value instanceof OnnxTensor floats && floats.getFloatBuffer() != null) {
      FloatBuffer buffer = floats.getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return new Output(Arrays.stream(floats.getInfo().getShape()).boxed().toList(), values);
    }
    throw new PoseEstimationException(
        "output " + name + " of " + network.name() + " holds no floats");
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      tensor.close();
      network.release();
    }
  }
}
