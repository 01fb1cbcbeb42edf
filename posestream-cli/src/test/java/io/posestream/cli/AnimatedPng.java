package io.posestream.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Writes PNG files whose one picture is shown again and again, as frames of an animation. */
final class AnimatedPng {
  private static final int SIGNATURE_BYTES = 8;
  private static final int HEADER_BYTES = 13;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private int sequence;

  private AnimatedPng() {}

  /** Five frames a second. */
  static Path write(Path still, Path file, int frames) throws IOException {
    return Files.write(file, new AnimatedPng().animated(Files.readAllBytes(still), frames));
  }

  private byte[] animated(byte[] png, int frames) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(png);
    byte[] signature = new byte[SIGNATURE_BYTES];
    in.get(signature);
    out.write(signature);
    byte[] header = new byte[HEADER_BYTES];
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    while (in.hasRemaining()) {
      byte[] data = new byte[in.getInt()];
      byte[] name = new byte[4];
      in.get(name).get(data).getInt();
      String chunk = new String(name, StandardCharsets.US_ASCII);
      if (chunk.equals("IHDR")) {
        header = data;
      } else if (chunk.equals("IDAT")) {
        pixels.writeBytes(data);
      }
    }
    chunk("IHDR", header);
    chunk("acTL", ByteBuffer.allocate(8).putInt(frames).array());
    frameControl(header);
    chunk("IDAT", pixels.toByteArray());
    for (int i = 1; i < frames; i++) {
      frameControl(header);
      chunk(
          "fdAT",
          ByteBuffer.allocate(4 + pixels.size())
              .putInt(sequence++)
              .put(pixels.toByteArray())
              .array());
    }
    chunk("IEND", new byte[0]);
    return bytes.toByteArray();
  }

  /** The whole picture, for a fifth of a second. */
  private void frameControl(byte[] header) throws IOException {
    ByteBuffer control = ByteBuffer.allocate(26).putInt(sequence++).put(header, 0, 8);
    chunk("fcTL", control.putInt(0).putInt(0).putShort((short) 1).putShort((short) 5).array());
  }

  private void chunk(String name, byte[] data) throws IOException {
    byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(nameBytes);
    checksum.update(data);
    out.writeInt(data.length);
    out.write(nameBytes);
    out.write(data);
    out.writeInt((int) checksum.getValue());
  }
}
