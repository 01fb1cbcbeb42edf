package io.posestream.models.topdown;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes small networks in ONNX. Field numbers are those of {@code onnx.proto}. */
final class TinyOnnx {
  private static final int FLOAT = 1;
  private static final int OPSET = 17;

  private final Message graph = new Message().text(2, "tiny");

  /** A side below 1 is left open. */
  TinyOnnx input(String name, int... shape) {
    graph.message(11, value(name, shape));
    return this;
  }

  TinyOnnx output(String name, int... shape) {
    graph.message(12, value(name, shape));
    return this;
  }

  TinyOnnx numbers(String name, List<Integer> shape, float... values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    Message tensor = new Message();
    shape.forEach(side -> tensor.number(1, side));
    graph.message(5, tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array()));
    return this;
  }

  /** An operation; {@code settings} are whole numbers in lists, by name. */
  TinyOnnx node(String operator, List<String> from, String to, Setting... settings) {
    Message node = new Message();
    from.forEach(name -> node.text(1, name));
    node.text(2, to).text(4, operator);
    for (Setting setting : settings) {
      node.message(5, setting.message());
    }
    graph.message(1, node);
    return this;
  }

  byte[] toByteArray() {
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, OPSET))
        .toByteArray();
  }

  private static Message value(String name, int... shape) {
    Message sides = new Message();
    for (int side : shape) {
      Message dimension = new Message();
      sides.message(1, side < 1 ? dimension.text(2, "open") : dimension.number(1, side));
    }
    Message tensor = new Message().number(1, FLOAT).message(2, sides);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A setting of an operation: one whole number, or a list of them. */
  record Setting(String name, boolean list, List<Integer> numbers) {
    static Setting of(String name, int number) {
      return new Setting(name, false, List.of(number));
    }

    static Setting of(String name, Integer... numbers) {
      return new Setting(name, true, List.of(numbers));
    }

    private Message message() {
      Message message = new Message().text(1, name).number(20, list ? 7 : 2);
      numbers.forEach(number -> message.number(list ? 8 : 3, number));
      return message;
    }
  }

  /** A protocol buffer. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
      variable((long) field << 3);
      variable(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.toByteArray());
    }

    Message bytes(int field, byte[] value) {
      variable(((long) field << 3) | 2);
      variable(value.length);
      bytes.writeBytes(value);
      return this;
    }

    private void variable(long value) {
      long rest = value;
      for (; rest > 0x7f; rest >>>= 7) {
        bytes.write((int) ((rest & 0x7f) | 0x80));
      }
      bytes.write((int) rest);
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
