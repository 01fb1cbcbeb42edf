package io.posestream.converter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One table of a FlatBuffers file, its fields read by number.
 *
 * <p>A table starts with the signed distance back to its vtable; the vtable holds, from its fifth
 * byte on, the distance of each field from the table's start, 0 for a field that is left out.
 * Tables, vectors and strings are stored as the unsigned distance from the field itself. Every
 * access is checked, so a damaged file is a {@link ConversionException}.
 */
final class FlatBufferTable {
  private static final int VTABLE_HEADER_BYTES = 4;

  private final ByteBuffer file;
  private final int start;
  private final int vtable;

  private FlatBufferTable(ByteBuffer file, int start) {
    this.file = file;
    this.start = start;
    this.vtable = start - intAt(start);
  }

  /** The outermost table of a file. */
  static FlatBufferTable root(byte[] file) {
    ByteBuffer buffer = ByteBuffer.wrap(file).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    return new FlatBufferTable(buffer, checked(buffer, 0, Integer.BYTES).getInt(0));
  }

  boolean has(int field) {
    return position(field) != 0;
  }

  /** A signed 32-bit field. */
  int int32(int field, int absent) {
    int position = position(field);
    return position == 0 ? absent : intAt(position);
  }

  /** An unsigned 8-bit field; 0 if it is left out. */
  int uint8(int field) {
    int position = position(field);
    return position == 0 ? 0 : Byte.toUnsignedInt(bytes(position, 1).get(position));
  }

  String string(int field) {
    return StandardCharsets.UTF_8.decode(vector(field, Byte.BYTES)).toString();
  }

  Optional<FlatBufferTable> table(int field) {
    int position = position(field);
    return position == 0
        ? Optional.empty()
        : Optional.of(new FlatBufferTable(file, follow(position)));
  }

  List<FlatBufferTable> tables(int field) {
    return elements(field, Integer.BYTES, position -> new FlatBufferTable(file, follow(position)));
  }

  List<Integer> int32s(int field) {
    return elements(field, Integer.BYTES, this::intAt);
  }

  List<Integer> uint16s(int field) {
    return elements(field, Short.BYTES, at -> Short.toUnsignedInt(file.getShort(at)));
  }

  List<Integer> uint8s(int field) {
    return elements(field, Byte.BYTES, at -> Byte.toUnsignedInt(file.get(at)));
  }

  /** The raw bytes of a vector field, little-endian; empty if it is left out. */
  ByteBuffer vector(int field, int elementBytes) {
    int position = position(field);
    if (position == 0) {
      return file.slice(0, 0);
    }
    int length = follow(position);
    long size = Integer.toUnsignedLong(intAt(length)) * elementBytes;
    int first = length + Integer.BYTES;
    bytes(first, size);
    return file.slice(first, (int) size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private <T> List<T> elements(int field, int elementBytes, IntFunction<T> readAt) {
    int count = vector(field, elementBytes).remaining() / elementBytes;
    if (count == 0) {
      return List.of();
    }
    int first = follow(position(field)) + Integer.BYTES;
    return IntStream.range(0, count).mapToObj(i -> readAt.apply(first + i * elementBytes)).toList();
  }

  private int position(int field) {
    int entry = VTABLE_HEADER_BYTES + Short.BYTES * field;
    if (entry >= shortAt(vtable)) {
      return 0;
    }
    int distance = shortAt(vtable + entry);
    return distance == 0 ? 0 : start + distance;
  }

  private int follow(int position) {
    return position + intAt(position);
  }

  private int intAt(int position) {
    return bytes(position, Integer.BYTES).getInt(position);
  }

  private int shortAt(int position) {
    return Short.toUnsignedInt(bytes(position, Short.BYTES).getShort(position));
  }

  private ByteBuffer bytes(int position, long count) {
    return checked(file, position, count);
  }

  private static ByteBuffer checked(ByteBuffer file, int position, long count) {
    if (position < 0 || position + count > file.limit()) {
      throw new ConversionException(
          "damaged or cut off: bytes %d to %d are needed, the file has %d"
              .formatted(position, position + count, file.limit()));
    }
    return file;
  }
}
