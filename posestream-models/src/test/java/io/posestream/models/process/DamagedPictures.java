package io.posestream.models.process;

import io.posestream.frame.EncodedImage;
import io.posestream.models.image.PictureException;
import io.posestream.models.opencv.OpenCvPicture;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Decodes pictures that are damaged in many ways. Arguments: a seed, how many of each file, files.
 * Prints how many could be decoded and how many were refused.
 */
final class DamagedPictures {
  private static final int MAX_PIXELS = 1 << 22;
  private static final int HEADER_BYTES = 700;

  private DamagedPictures() {}

  public static void main(String[] arguments) throws Exception {
    Random random = new Random(Long.parseLong(arguments[0]));
    int decoded = 0;
    int refused = 0;
    try (OpenCvPicture picture = new OpenCvPicture(MAX_PIXELS)) {
      for (String name : Arrays.asList(arguments).subList(2, arguments.length)) {
        byte[] whole = Files.readAllBytes(Path.of(name));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
          byte[] damaged = damaged(whole, random);
          try {
            picture.load(EncodedImage.of(damaged));
            decoded++;
          } catch (PictureException e) {
            refused++;
          }
        }
      }
    }
    System.out.println(decoded);
    System.out.println(refused);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] file = whole.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(whole, random.nextInt(whole.length));
      }
      case 1 -> file = withStrayBytes(whole, random);
      default -> {
        for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
          boolean header = random.nextInt(3) == 0;
          int bound = header ? Math.min(HEADER_BYTES, file.length) : file.length;
          file[random.nextInt(bound)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
      }
    }
    if (file[1] == 'P' && random.nextInt(4) > 0) {
      correctChecksums(file);
    }
    return file;
  }

  private static byte[] withStrayBytes(byte[] whole, Random random) {
    byte[] stray = new byte[1 + random.nextInt(8)];
    random.nextBytes(stray);
    if (random.nextBoolean()) {
      stray[0] = (byte) 0xFF;
    }
    int at = random.nextInt(whole.length);
    return ByteBuffer.allocate(whole.length + stray.length)
        .put(whole, 0, at)
        .put(stray)
        .put(whole, at, whole.length - at)
        .array();
  }

  /** So that not all damage of a PNG is found by them. */
  private static void correctChecksums(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      int length = file.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        return;
      }
      CRC32 sum = new CRC32();
      sum.update(png, at + 4, length + 4);
      file.putInt(at + 8 + length, (int) sum.getValue());
      at += 12 + length;
    }
  }
}
