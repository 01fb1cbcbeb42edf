package io.posestream.converter;

import java.util.ArrayList;
import java.util.List;

/** One operation of an ONNX graph; values are joined by name. */
final class OnnxNode {
  // onnx.proto: AttributeProto.AttributeType.
  private static final int TYPE_INT = 2;
  private static final int TYPE_STRING = 3;
  private static final int TYPE_INTS = 7;

  private final String operator;
  private final List<String> inputs;
  private final String output;
  private final List<ProtobufWriter> attributes = new ArrayList<>();

  OnnxNode(String operator, List<String> inputs, String output) {
    this.operator = operator;
    this.inputs = inputs;
    this.output = output;
  }

  OnnxNode with(String name, long value) {
    attributes.add(attribute(name, TYPE_INT).integer(3, value));
    return this;
  }

  OnnxNode with(String name, String value) {
    attributes.add(attribute(name, TYPE_STRING).string(4, value));
    return this;
  }

  OnnxNode with(String name, List<Integer> values) {
    ProtobufWriter attribute = attribute(name, TYPE_INTS);
    values.forEach(value -> attribute.integer(8, value));
    attributes.add(attribute);
    return this;
  }

  ProtobufWriter toMessage() {
    return new ProtobufWriter()
        .strings(1, inputs)
        .string(2, output)
        .string(3, output)
        .string(4, operator)
        .messages(5, attributes);
  }

  private static ProtobufWriter attribute(String name, int type) {
    return new ProtobufWriter().string(1, name).integer(20, type);
  }
}
