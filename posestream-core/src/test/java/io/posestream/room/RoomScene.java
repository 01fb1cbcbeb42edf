package io.posestream.room;

import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;

/** A standing body somewhere in front of a pinhole camera, as perfect networks would see it. */
record RoomScene(double xM, double yM, double zM, double scale) {
  static final PictureView VIEW = PictureView.ofField(640, 480, 60);

  /** Metres around mid-hips; larger than the room has it, if the scale is below 1. */
  Landmarks world() {
    return new StandingBody().person(1).body().world().orElseThrow();
  }

  /** Camera space of this scene: the body at its place and of its size. */
  Landmarks room() {
    float[] values = values();
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      values[i] = (float) (scale * values[i] + xM);
      values[i + 1] = (float) (scale * values[i + 1] + yM);
      values[i + 2] = (float) (scale * values[i + 2] + zM);
    }
    return Landmarks.of(values);
  }

  Landmarks image() {
    Landmarks room = room();
    float[] values = values();
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      int at = i * Landmarks.STRIDE;
      values[at] = (float) (VIEW.widthPx() / 2.0 + VIEW.focalPx() * room.x(i) / room.z(i));
      values[at + 1] = (float) (VIEW.heightPx() / 2.0 + VIEW.focalPx() * room.y(i) / room.z(i));
    }
    return Landmarks.of(values);
  }

  private float[] values() {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    world().copyTo(values);
    return values;
  }
}
