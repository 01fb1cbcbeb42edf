package io.posestream.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code .c3d} by the format's user guide (c3d.org), for tests: follows the pointers of
 * header and parameters, and shares no code with the writer.
 */
final class C3dReader {
  private static final int BLOCK = 512;

  final Map<String, Object> parameters = new HashMap<>();
  final int firstFrame;
  final int lastFrame;
  final float rateHz;

  /** Per frame and marker x, y, z and residual. */
  final List<float[][]> frames = new ArrayList<>();

  C3dReader(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.get(1) != 0x50) {
      throw new IOException("no C3D");
    }
    int markers = word(bytes, 2);
    firstFrame = word(bytes, 4);
    lastFrame = word(bytes, 5);
    float scale = bytes.getFloat(12);
    int dataBlock = word(bytes, 9);
    rateHz = bytes.getFloat(20);
    readParameters(bytes, (bytes.get(0) - 1) * BLOCK);
    if (scale >= 0) {
      throw new IOException("integers are not expected");
    }
    bytes.position((dataBlock - 1) * BLOCK);
    for (int i = firstFrame; i <= lastFrame; i++) {
      float[][] frame = new float[markers][4];
      for (float[] marker : frame) {
        for (int k = 0; k < 4; k++) {
          marker[k] = bytes.getFloat();
        }
      }
      frames.add(frame);
    }
  }

  /** Words of 16 bits are counted from 1. */
  private static int word(ByteBuffer bytes, int number) {
    return Short.toUnsignedInt(bytes.getShort(2 * (number - 1)));
  }

  private void readParameters(ByteBuffer bytes, int start) throws IOException {
    if (Byte.toUnsignedInt(bytes.get(start + 3)) != 84) {
      throw new IOException("not of an Intel processor");
    }
    Map<Integer, String> groups = new HashMap<>();
    int at = start + 4;
    while (bytes.get(at) != 0) {
      int nameLength = Math.abs(bytes.get(at));
      int group = bytes.get(at + 1);
      String name = text(bytes, at + 2, nameLength);
      int pointer = at + 2 + nameLength;
      if (group < 0) {
        groups.put(-group, name);
      } else {
        parameters.put(groups.get(group) + ":" + name, value(bytes, pointer + 2));
      }
      at = pointer + Short.toUnsignedInt(bytes.getShort(pointer));
    }
  }

  private static Object value(ByteBuffer bytes, int at) throws IOException {
    int type = bytes.get(at);
    int dimensions = bytes.get(at + 1);
    int count = 1;
    for (int i = 0; i < dimensions; i++) {
      count *= Byte.toUnsignedInt(bytes.get(at + 2 + i));
    }
    int data = at + 2 + dimensions;
    return switch (type) {
      case -1 -> texts(bytes, data, count, Byte.toUnsignedInt(bytes.get(at + 2)));
      case 2 -> Short.toUnsignedInt(bytes.getShort(data));
      case 4 -> bytes.getFloat(data);
      default -> throw new IOException("type " + type);
    };
  }

  private static List<String> texts(ByteBuffer bytes, int at, int count, int length) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i += length) {
      texts.add(text(bytes, at + i, length).trim());
    }
    return texts;
  }

  private static String text(ByteBuffer bytes, int at, int length) {
    byte[] ascii = new byte[length];
    bytes.get(at, ascii);
    return new String(ascii, StandardCharsets.US_ASCII);
  }
}
