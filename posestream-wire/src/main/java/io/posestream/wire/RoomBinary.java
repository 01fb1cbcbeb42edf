package io.posestream.wire;

import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.FocalSource;
import io.posestream.view.PictureView;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Writes and reads a body in camera space: depths only, since each landmark lies on the ray of its
 * image landmark.
 */
final class RoomBinary {
  private RoomBinary() {}

  static int flags(RoomBody room) {
    return ResultLayout.ROOM_PRESENT | (room.floor().isPresent() ? ResultLayout.FLOOR_PRESENT : 0);
  }

  @SuppressWarnings("EnumOrdinal") // The constants stand in the order of the protocol.
  static void write(RoomBody room, ByteBuffer bytes) {
    bytes.putFloat((float) room.focalPx());
    bytes.putInt(room.focalSource().ordinal());
    room.floor().ifPresent(floor -> write(floor, bytes));
    float firstM = room.landmarks().z(0);
    bytes.putFloat(firstM);
    for (int i = 0; i < room.landmarks().size(); i++) {
      float fromFirstM = room.landmarks().z(i) - firstM;
      bytes.putShort(ResultLayout.steps(fromFirstM, ResultLayout.DEPTH_STEPS_PER_M));
    }
    ResultLayout.pad(bytes);
  }

  private static void write(Floor floor, ByteBuffer bytes) {
    bytes.putFloat(floor.upX());
    bytes.putFloat(floor.upY());
    bytes.putFloat(floor.upZ());
    bytes.putFloat(floor.cameraHeightM());
    bytes.putFloat(floor.tiltAboutDeg());
  }

  /**
   * The body; as visible as its image landmarks.
   *
   * @param image image landmarks in pixels
   */
  static RoomBody read(int flags, ByteBuffer bytes, Landmarks image, int widthPx, int heightPx) {
    float focalPx = ResultLayout.finite("room.focalPx", bytes.getFloat());
    FocalSource source =
        ResultLayout.constant(FocalSource.values(), bytes.getInt(), "room.focalSource");
    Optional<Floor> floor =
        (flags & ResultLayout.FLOOR_PRESENT) != 0 ? Optional.of(floor(bytes)) : Optional.empty();
    float firstM = ResultLayout.finite("room.depth", bytes.getFloat());
    float[] depthM = new float[image.size()];
    for (int i = 0; i < depthM.length; i++) {
      depthM[i] = (float) (firstM + bytes.getShort() / ResultLayout.DEPTH_STEPS_PER_M);
    }
    bytes.position(ResultLayout.padded(bytes.position()));
    PictureView view = new PictureView(widthPx, heightPx, focalPx, source);
    return new RoomBody(view.atDepths(image, depthM), focalPx, source, floor);
  }

  private static Floor floor(ByteBuffer bytes) {
    return new Floor(
        bytes.getFloat(), bytes.getFloat(), bytes.getFloat(), bytes.getFloat(), bytes.getFloat());
  }
}
