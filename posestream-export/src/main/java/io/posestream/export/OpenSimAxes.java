package io.posestream.export;

import io.posestream.skeleton.Landmarks;

/**
 * From x right, y down, z away from the camera to x towards the camera, y up, z to the left of the
 * picture: of somebody who faces the camera x is forward and z to the right, as OpenSim has them.
 */
final class OpenSimAxes {
  private OpenSimAxes() {}

  static float x(Landmarks markers, int index) {
    return -markers.z(index);
  }

  static float y(Landmarks markers, int index) {
    return -markers.y(index);
  }

  static float z(Landmarks markers, int index) {
    return -markers.x(index);
  }
}
