package io.posestream.rig;

import io.posestream.room.Floor;

/** The rotation from the axes of a camera to those of the floor that it sees. */
final class FloorTurn {
  private FloorTurn() {}

  /** Its matrix has the floor's axes as rows: x without up, y down, z their product. */
  static Quaternion of(Floor floor) {
    Vec down = new Vec(-floor.upX(), -floor.upY(), -floor.upZ()).unit();
    // The camera's axis less its part along down.
    Vec ahead = new Vec(0, 0, 1).across(down).unit();
    Vec right = down.cross(ahead);
    return Quaternion.ofAxes(right, down, ahead).inverse();
  }
}
