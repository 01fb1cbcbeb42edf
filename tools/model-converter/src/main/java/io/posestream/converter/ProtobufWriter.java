package io.posestream.converter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One message in Protocol Buffers' wire format; fields appear in the order of the calls. */
final class ProtobufWriter {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ProtobufWriter integer(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  ProtobufWriter string(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  ProtobufWriter strings(int field, List<String> values) {
    values.forEach(value -> string(field, value));
    return this;
  }

  ProtobufWriter bytes(int field, byte[] value) {
    tag(field, LENGTH_DELIMITED);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  ProtobufWriter message(int field, ProtobufWriter value) {
    return bytes(field, value.toByteArray());
  }

  ProtobufWriter messages(int field, List<ProtobufWriter> values) {
    values.forEach(value -> message(field, value));
    return this;
  }

  /** Repeated integers, packed as proto3 has them. */
  ProtobufWriter integers(int field, List<? extends Number> values) {
    ProtobufWriter packed = new ProtobufWriter();
    values.forEach(value -> packed.varint(value.longValue()));
    return message(field, packed);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  private void tag(int field, int wireType) {
    varint(((long) field << 3) | wireType);
  }

  /** Seven bits a byte, lowest first; the top bit says that more follow. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
