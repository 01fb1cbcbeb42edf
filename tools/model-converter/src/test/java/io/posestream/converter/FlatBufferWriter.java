package io.posestream.converter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes FlatBuffers in the plainest way: each table with its own vtable, all fields four bytes
 * wide, what a field points to behind it.
 */
final class FlatBufferWriter {
  /** Field numbers and values: Integer, String, byte[], Table, or a list of Integer or Table. */
  record Table(Map<Integer, Object> fields) {
    static Table of(Object... numbersAndValues) {
      Map<Integer, Object> fields = new TreeMap<>();
      for (int i = 0; i < numbersAndValues.length; i += 2) {
        fields.put((Integer) numbersAndValues[i], numbersAndValues[i + 1]);
      }
      return new Table(fields);
    }
  }

  private final ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  private FlatBufferWriter() {}

  static byte[] write(Table root) {
    FlatBufferWriter writer = new FlatBufferWriter();
    writer.out.putInt(0);
    writer.out.putInt(0, writer.table(root));
    byte[] file = new byte[writer.out.position()];
    writer.out.get(0, file);
    return file;
  }

  private int table(Table table) {
    int fieldCount =
        table.fields().keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
    int vtable = out.position();
    int start = vtable + 4 + 2 * fieldCount + (fieldCount % 2) * 2;
    out.putShort((short) (4 + 2 * fieldCount));
    out.putShort((short) (4 + 4 * table.fields().size()));
    int slot = 4;
    for (int number = 0; number < fieldCount; number++) {
      boolean present = table.fields().containsKey(number);
      out.putShort((short) (present ? slot : 0));
      slot += present ? 4 : 0;
    }
    out.position(start);
    out.putInt(start - vtable);
    int first = out.position();
    out.position(first + 4 * table.fields().size());
    int position = first;
    for (Object value : table.fields().values()) {
      field(position, value);
      position += 4;
    }
    return start;
  }

  private void field(int position, Object value) {
    if (value instanceof Integer number) {
      out.putInt(position, number);
    } else {
      int target = reference(value);
      out.putInt(position, target - position);
    }
  }

  private int reference(Object value) {
    if (value instanceof Table table) {
      return table(table);
    }
    if (value instanceof String text) {
      return bytes(text.getBytes(StandardCharsets.UTF_8));
    }
    if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    if (value instanceof List<?> list) {
      return vector(list);
    }
    throw new IllegalArgumentException("cannot write " + value);
  }

  private int bytes(byte[] content) {
    int start = out.position();
    out.putInt(content.length).put(Arrays.copyOf(content, (content.length + 3) / 4 * 4));
    return start;
  }

  private int vector(List<?> elements) {
    int start = out.position();
    out.putInt(elements.size());
    int position = out.position();
    out.position(position + 4 * elements.size());
    for (Object element : elements) {
      field(position, element);
      position += 4;
    }
    return start;
  }
}
