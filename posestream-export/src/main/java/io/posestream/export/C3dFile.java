package io.posestream.export;

import io.posestream.skeleton.Landmarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes markers as {@code .c3d}, the binary format of motion laboratories (c3d.org): millimetres
 * as little-endian floats, x towards the camera, y to the right of the picture, z up, at the take's
 * median rate; no analog channels. A marker that is not seen has the residual −1.
 *
 * @since 0.1
 */
public final class C3dFile {
  private static final int BLOCK = 512;
  private static final byte MAGIC = 0x50;
  private static final int FIRST_PARAMETER_BLOCK = 2;
  private static final int MAX_GAP_FRAMES = 10;
  private static final float MM_PER_M = 1000;

  /** The format counts frames in 16 bits. */
  static final int MAX_FRAMES = 65_535;

  private C3dFile() {}

  /**
   * Writes a file, in place of one that is already there.
   *
   * @throws IllegalArgumentException if the take has more than 65 535 frames
   */
  public static void write(Take take, Path file) throws IOException {
    Objects.requireNonNull(take, "take");
    Objects.requireNonNull(file, "file");
    UniformTake uniform = UniformTake.of(take);
    int frames = uniform.markersM().size();
    if (frames > MAX_FRAMES) {
      throw new IllegalArgumentException(
          "a C3D file holds " + MAX_FRAMES + " frames at most, not " + frames);
    }
    List<String> labels = take.skeleton().names().stream().map(MarkerNames::snakeCase).toList();
    C3dParameters parameters = C3dParameters.of(labels, frames, (float) uniform.rateHz());
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(header(labels.size(), frames, (float) uniform.rateHz(), parameters.dataBlock()));
      out.write(parameters.bytes());
      byte[] bytes = new byte[labels.size() * 4 * Float.BYTES];
      ByteBuffer frame = littleEndian(bytes);
      for (Optional<Landmarks> markersM : uniform.markersM()) {
        frame.clear();
        put(markersM, labels.size(), frame);
        out.write(bytes);
      }
      out.write(new byte[Math.floorMod(-frames * bytes.length, BLOCK)]);
    }
  }

  private static byte[] header(int markers, int frames, float rateHz, int dataBlock) {
    byte[] bytes = new byte[BLOCK];
    ByteBuffer header = littleEndian(bytes);
    header.put((byte) FIRST_PARAMETER_BLOCK).put(MAGIC);
    header.putShort((short) markers);
    header.putShort((short) 0);
    header.putShort((short) 1).putShort((short) frames);
    header.putShort((short) MAX_GAP_FRAMES);
    header.putFloat(-1);
    header.putShort((short) dataBlock);
    header.putShort((short) 0);
    header.putFloat(rateHz);
    return bytes;
  }

  private static void put(Optional<Landmarks> markersM, int count, ByteBuffer frame) {
    for (int i = 0; i < count; i++) {
      if (markersM.isPresent()) {
        Landmarks markers = markersM.get();
        frame.putFloat(-markers.z(i) * MM_PER_M);
        frame.putFloat(markers.x(i) * MM_PER_M);
        frame.putFloat(-markers.y(i) * MM_PER_M);
        frame.putFloat(0);
      } else {
        frame.putFloat(0).putFloat(0).putFloat(0).putFloat(-1);
      }
    }
  }

  static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
