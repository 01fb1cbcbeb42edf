package io.posestream.pose;

/**
 * One body.
 *
 * @param score probability 0..1 that there is a body
 * @param landmarks 33 image landmarks, normalised to the picture; order of {@link PoseLandmark}
 * @param world 33 world landmarks in metres, origin mid-hips
 * @param sizePx size of the body in the picture in pixels (twice the distance from mid-hips to the
 *     end of the body's alignment axis); what smoothing measures speed against
 */
public record BodyPose(float score, Landmarks landmarks, Landmarks world, float sizePx) {
  public BodyPose {
    requireCount("landmarks", landmarks);
    requireCount("world", world);
  }

  private static void requireCount(String name, Landmarks landmarks) {
    if (landmarks.size() != PoseLandmark.COUNT) {
      throw new IllegalArgumentException(
          name + " must hold " + PoseLandmark.COUNT + " landmarks, holds " + landmarks.size());
    }
  }
}
