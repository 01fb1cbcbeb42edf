package io.posestream.converter;

import io.posestream.converter.FlatBufferWriter.Table;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The smallest network that shows every step: a 5 × 4 picture, half-precision weights, one 3 × 3
 * convolution at stride 2 with SAME borders, then a sigmoid as a second output.
 *
 * <p>Tensors: 0 picture, 1 stored weights, 2 weights, 3 bias, 4 convolution's result, 5 sigmoid's.
 */
final class TinyNetwork {
  static final int CONVOLVED = 4;
  static final int SIGMOID = 5;

  private static final int FLOAT32 = 0;
  private static final int FLOAT16 = 1;
  private static final Table CONVOLUTION_OPTIONS = Table.of(1, 2, 2, 2);

  private TinyNetwork() {}

  static byte[] file() {
    return file(3);
  }

  static byte[] file(int convolutionCode) {
    List<Integer> none = List.of();
    return FlatBufferWriter.write(
        Table.of(
            0,
            3,
            1,
            List.of(code(6), code(convolutionCode), code(14)),
            2,
            List.of(
                Table.of(
                    0,
                    List.of(
                        tensor("picture", List.of(1, 5, 4, 3), FLOAT32, 0),
                        tensor("stored", List.of(2, 3, 3, 3), FLOAT16, 1),
                        tensor("weights", List.of(2, 3, 3, 3), FLOAT32, 0),
                        tensor("bias", List.of(2), FLOAT32, 2),
                        tensor("convolved", List.of(1, 3, 2, 2), FLOAT32, 0),
                        tensor("sigmoid", List.of(1, 3, 2, 2), FLOAT32, 0)),
                    1,
                    List.of(0),
                    2,
                    List.of(CONVOLVED, SIGMOID),
                    3,
                    List.of(
                        Table.of(0, 0, 1, List.of(1), 2, List.of(2)),
                        Table.of(
                            0,
                            1,
                            1,
                            List.of(0, 2, 3),
                            2,
                            List.of(CONVOLVED),
                            4,
                            CONVOLUTION_OPTIONS),
                        Table.of(0, 2, 1, List.of(CONVOLVED), 2, List.of(SIGMOID))))),
            4,
            List.of(Table.of(0, none), Table.of(0, halves(54)), Table.of(0, floats(0.5f, -1)))));
  }

  private static Table code(int builtin) {
    return Table.of(3, builtin);
  }

  private static Table tensor(String name, List<Integer> shape, int type, int buffer) {
    return Table.of(0, shape, 1, type, 2, buffer, 3, name);
  }

  /** 0, 1, 2 ... */
  private static byte[] halves(int count) {
    byte[] content = new byte[2 * count];
    ByteBuffer out = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      out.putShort(Half.fromFloat(i));
    }
    return content;
  }

  private static byte[] floats(float... values) {
    byte[] content = new byte[4 * values.length];
    ByteBuffer out = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      out.putFloat(value);
    }
    return content;
  }
}
