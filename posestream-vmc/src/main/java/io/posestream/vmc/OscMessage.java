package io.posestream.vmc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message of Open Sound Control 1.0, as it is written argument by argument. */
final class OscMessage {
  private final String address;
  private final StringBuilder types = new StringBuilder(",");
  private final ByteArrayOutputStream arguments = new ByteArrayOutputStream();

  OscMessage(String address) {
    this.address = address;
  }

  OscMessage add(int value) {
    types.append('i');
    arguments.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    return this;
  }

  OscMessage add(double value) {
    types.append('f');
    arguments.writeBytes(ByteBuffer.allocate(Float.BYTES).putFloat((float) value).array());
    return this;
  }

  OscMessage add(String value) {
    types.append('s');
    arguments.writeBytes(text(value));
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(text(address));
    message.writeBytes(text(types.toString()));
    message.writeBytes(arguments.toByteArray());
    return message.toByteArray();
  }

  /** Ends with at least one zero, and with a length that four divides. */
  static byte[] text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(bytes, (bytes.length + 4) / 4 * 4);
  }
}
