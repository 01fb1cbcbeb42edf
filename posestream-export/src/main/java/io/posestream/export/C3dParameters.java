package io.posestream.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The parameter section of a C3D file: groups POINT, ANALOG and TRIAL. Immutable. */
final class C3dParameters {
  private static final int BLOCK = 512;
  private static final int HEADER_BYTES = 4;
  private static final byte INTEL = 84;
  private static final byte CHARS = -1;
  private static final byte SHORTS = 2;
  private static final byte FLOATS = 4;
  private static final byte POINT = 1;
  private static final byte ANALOG = 2;
  private static final byte TRIAL = 3;

  private final byte[] bytes;

  private C3dParameters(byte[] bytes) {
    this.bytes = bytes;
  }

  static C3dParameters of(List<String> labels, int frames, float rateHz) {
    // Where the data begin depends on the length of the section, which does not depend on it.
    int blocks = blocks(section(labels, frames, rateHz, 0).length);
    byte[] section = section(labels, frames, rateHz, 2 + blocks);
    byte[] bytes = new byte[blocks * BLOCK];
    C3dFile.littleEndian(bytes)
        .put((byte) 1)
        .put((byte) 0x50)
        .put((byte) blocks)
        .put(INTEL)
        .put(section);
    return new C3dParameters(bytes);
  }

  private static int blocks(int sectionBytes) {
    return (HEADER_BYTES + sectionBytes + BLOCK - 1) / BLOCK;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The number of the block in which the data begin, from 1. */
  int dataBlock() {
    return 2 + bytes.length / BLOCK;
  }

  private static byte[] section(List<String> labels, int frames, float rateHz, int dataBlock) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    group(POINT, "POINT", out);
    shorts(POINT, "USED", out, labels.size());
    shorts(POINT, "FRAMES", out, frames);
    shorts(POINT, "DATA_START", out, dataBlock);
    number(POINT, "SCALE", -1, out);
    number(POINT, "RATE", rateHz, out);
    texts(POINT, "UNITS", List.of("mm"), out);
    texts(POINT, "X_SCREEN", List.of("+Y"), out);
    texts(POINT, "Y_SCREEN", List.of("+Z"), out);
    texts(POINT, "LABELS", labels, out);
    texts(POINT, "DESCRIPTIONS", labels, out);
    group(ANALOG, "ANALOG", out);
    shorts(ANALOG, "USED", out, 0);
    number(ANALOG, "GEN_SCALE", 1, out);
    number(ANALOG, "RATE", 0, out);
    group(TRIAL, "TRIAL", out);
    vector(TRIAL, "ACTUAL_START_FIELD", out, 1, 0);
    vector(TRIAL, "ACTUAL_END_FIELD", out, frames, 0);
    // A name of length 0 ends the section.
    out.write(0);
    out.write(0);
    return out.toByteArray();
  }

  private static void group(byte id, String name, ByteArrayOutputStream out) {
    record(-id, name, new byte[] {0}, out);
  }

  private static void shorts(byte group, String name, ByteArrayOutputStream out, int value) {
    byte[] bytes = new byte[Byte.BYTES * 3 + Short.BYTES];
    ByteBuffer data = C3dFile.littleEndian(bytes);
    data.put(SHORTS).put((byte) 0).putShort((short) value).put((byte) 0);
    record(group, name, bytes, out);
  }

  private static void vector(
      byte group, String name, ByteArrayOutputStream out, int low, int high) {
    byte[] bytes = new byte[Byte.BYTES * 4 + 2 * Short.BYTES];
    ByteBuffer data = C3dFile.littleEndian(bytes);
    data.put(SHORTS).put((byte) 1).put((byte) 2);
    data.putShort((short) low).putShort((short) high).put((byte) 0);
    record(group, name, bytes, out);
  }

  private static void number(byte group, String name, float value, ByteArrayOutputStream out) {
    byte[] bytes = new byte[Byte.BYTES * 3 + Float.BYTES];
    ByteBuffer data = C3dFile.littleEndian(bytes);
    data.put(FLOATS).put((byte) 0).putFloat(value).put((byte) 0);
    record(group, name, bytes, out);
  }

  /** Texts of one length, filled up with blanks. */
  private static void texts(
      byte group, String name, List<String> texts, ByteArrayOutputStream out) {
    int length = texts.stream().mapToInt(String::length).max().orElse(0);
    byte[] bytes = new byte[Byte.BYTES * 5 + length * texts.size()];
    ByteBuffer data = C3dFile.littleEndian(bytes);
    data.put(CHARS).put((byte) 2).put((byte) length).put((byte) texts.size());
    for (String text : texts) {
      String padded = text + " ".repeat(length - text.length());
      data.put(padded.getBytes(StandardCharsets.US_ASCII));
    }
    data.put((byte) 0);
    record(group, name, bytes, out);
  }

  /** The last byte of {@code data} is the length of a description that is not there. */
  private static void record(int group, String name, byte[] data, ByteArrayOutputStream out) {
    byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
    out.write(ascii.length);
    out.write(group);
    out.writeBytes(ascii);
    int toNext = Short.BYTES + data.length;
    out.write(toNext & 0xff);
    out.write(toNext >> 8);
    out.writeBytes(data);
  }
}
