package io.posestream.angle;

import java.util.List;
import java.util.Optional;

/**
 * The joint angles of one body in one frame, always the same names in the same order for one
 * calculator.
 *
 * @param angles all angles, in the order of their definitions
 * @param joints where each angle is measured, in world coordinates; same order
 */
public record JointAngles(List<JointAngle> angles, List<JointPosition> joints) {
  /**
   * The vertex of an angle in world coordinates: metres, x right, y down, origin mid-hips.
   *
   * @param name name of the angle
   * @param x metres to the right of the mid-hips in the picture
   * @param y metres below the mid-hips
   * @param z metres behind the mid-hips, seen from the camera
   */
  public record JointPosition(String name, float x, float y, float z) {}

  public JointAngles {
    angles = List.copyOf(angles);
    joints = List.copyOf(joints);
    if (angles.size() != joints.size()) {
      throw new IllegalArgumentException(
          angles.size() + " angles but " + joints.size() + " joints");
    }
  }

  /** The angle of that name, if the calculator defines it. */
  public Optional<JointAngle> angle(String name) {
    return angles.stream().filter(angle -> angle.name().equals(name)).findFirst();
  }
}
