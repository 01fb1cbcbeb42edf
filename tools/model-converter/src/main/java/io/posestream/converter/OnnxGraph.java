package io.posestream.converter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network in ONNX while it is being built. Field numbers are those of {@code onnx.proto}.
 *
 * <p>Weights that lose nothing by it are stored in half precision, with a Cast that the runtime
 * folds away when it loads the model; so the file is half as large and the result the same.
 */
final class OnnxGraph {
  /** Element types of {@code TensorProto.DataType}. */
  static final int FLOAT = 1;

  static final int UINT8 = 2;
  static final int INT64 = 7;
  static final int FLOAT16 = 10;

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final List<OnnxNode> nodes = new ArrayList<>();
  private final List<ProtobufWriter> initializers = new ArrayList<>();
  private final List<ProtobufWriter> inputs = new ArrayList<>();
  private final List<ProtobufWriter> outputs = new ArrayList<>();
  private final Set<String> constants = new HashSet<>();

  void input(String name, int elementType, List<Integer> shape) {
    inputs.add(valueInfo(name, elementType, shape));
  }

  void output(String name, List<Integer> shape) {
    outputs.add(valueInfo(name, FLOAT, shape));
  }

  /** Adds an operation; attributes may be set on what is returned. */
  OnnxNode node(String operator, List<String> from, String to) {
    OnnxNode node = new OnnxNode(operator, from, to);
    nodes.add(node);
    return node;
  }

  /** Weights by their name, stored when the name is new; in half precision if that is exact. */
  String weights(String name, Weights weights) {
    if (!weights.fitHalf()) {
      return numbers(name, weights);
    }
    if (constants.add(name)) {
      byte[] bytes = new byte[weights.size() * Short.BYTES];
      ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < weights.size(); i++) {
        data.putShort(Half.fromFloat(weights.value(i)));
      }
      String stored = name + "_half";
      initializer(stored, FLOAT16, weights.shape(), bytes);
      node("Cast", List.of(stored), name).with("to", FLOAT);
    }
    return name;
  }

  /** Numbers that stay in single precision, such as limits and scales. */
  String numbers(String name, Weights numbers) {
    if (constants.add(name)) {
      byte[] bytes = new byte[numbers.size() * Float.BYTES];
      ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < numbers.size(); i++) {
        data.putFloat(numbers.value(i));
      }
      initializer(name, FLOAT, numbers.shape(), bytes);
    }
    return name;
  }

  String scalar(String name, float value) {
    return numbers(name, new Weights(List.of(), new float[] {value}));
  }

  /** A list of integers, such as a shape. */
  String integers(String name, List<Integer> integers) {
    if (constants.add(name)) {
      byte[] bytes = new byte[integers.size() * Long.BYTES];
      ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      integers.forEach(data::putLong);
      initializer(name, INT64, List.of(integers.size()), bytes);
    }
    return name;
  }

  /** The file's content. */
  byte[] toByteArray(String name, String description) {
    ProtobufWriter graph =
        new ProtobufWriter()
            .messages(1, nodes.stream().map(OnnxNode::toMessage).toList())
            .string(2, name)
            .messages(5, initializers)
            .string(10, description)
            .messages(11, inputs)
            .messages(12, outputs);
    return new ProtobufWriter()
        .integer(1, IR_VERSION)
        .string(2, "posestream")
        .message(7, graph)
        .message(8, new ProtobufWriter().string(1, "").integer(2, OPSET))
        .toByteArray();
  }

  private void initializer(String name, int elementType, List<Integer> shape, byte[] data) {
    initializers.add(
        new ProtobufWriter()
            .integers(1, shape)
            .integer(2, elementType)
            .string(8, name)
            .bytes(9, data));
  }

  private static ProtobufWriter valueInfo(String name, int elementType, List<Integer> shape) {
    List<ProtobufWriter> dimensions =
        shape.stream().map(size -> new ProtobufWriter().integer(1, size)).toList();
    ProtobufWriter tensor =
        new ProtobufWriter()
            .integer(1, elementType)
            .message(2, new ProtobufWriter().messages(1, dimensions));
    return new ProtobufWriter().string(1, name).message(2, new ProtobufWriter().message(1, tensor));
  }
}
