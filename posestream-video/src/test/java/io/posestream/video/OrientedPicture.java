package io.posestream.video;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;

/** Pictures with a bright top left quadrant that ask for being turned, as each format does it. */
final class OrientedPicture {
  static final int WIDTH = 96;
  static final int HEIGHT = 64;
  private static final int ORIENTATION = 0x112;
  private static final int ENTRY_BYTES = 12;

  private OrientedPicture() {}

  private static byte[] encoded(Path file, String container, String codec, String pixels)
      throws IOException {
    try (OddVideo video = new OddVideo(file, container)) {
      int track = video.video(codec, avutil.av_get_pix_fmt(pixels), WIDTH, HEIGHT, encoder -> {});
      video.frame(track, TestVideo.quadrant(WIDTH, HEIGHT, 0), 0);
    }
    return Files.readAllBytes(file);
  }

  /** A TIFF whose directory, moved to its end, has an orientation more. */
  static Path tiff(Path file, int orientation) throws IOException {
    byte[] plain = encoded(file, "image2pipe", "tiff", "rgb24");
    ByteBuffer in = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    int directory = in.getInt(4);
    int entries = in.getShort(directory);
    int end = (plain.length + 1) / 2 * 2;
    ByteBuffer out = ByteBuffer.allocate(end + 2 + (entries + 1) * ENTRY_BYTES + 4);
    out.order(ByteOrder.LITTLE_ENDIAN).put(plain).putInt(4, end).position(end);
    out.putShort((short) (entries + 1));
    boolean written = false;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if (!written && Short.toUnsignedInt(in.getShort(entry)) > ORIENTATION) {
        putOrientation(out, orientation);
        written = true;
      }
      out.put(plain, entry, ENTRY_BYTES);
    }
    Files.write(file, out.array());
    return file;
  }

  private static void putOrientation(ByteBuffer out, int orientation) {
    out.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    out.putShort((short) orientation).putShort((short) 0);
  }

  /** A WebP with EXIF behind the picture, in the order of bytes that is given. */
  static Path webp(Path file, int orientation, ByteOrder order) throws IOException {
    byte[] plain = encoded(file, "image2pipe", "libwebp", "bgra");
    ByteBuffer exif = ByteBuffer.allocate(26);
    exif.order(order);
    exif.put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'});
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    putOrientation(exif, orientation);
    byte[] extended = new byte[10];
    extended[0] = 8;
    extended[4] = WIDTH - 1;
    extended[7] = HEIGHT - 1;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(chunk("VP8X", extended));
    body.write(plain, 12, plain.length - 12);
    body.writeBytes(chunk("EXIF", exif.array()));
    Files.write(file, chunk("RIFF", body.toByteArray()));
    return file;
  }

  private static byte[] chunk(String name, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    chunk.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(content.length).put(content);
    return chunk.array();
  }
}
