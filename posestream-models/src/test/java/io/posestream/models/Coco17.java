package io.posestream.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.person.Body;
import io.posestream.person.PointPx;
import io.posestream.skeleton.BodyLandmark;
import java.util.Map;

/** Truth of clips in COCO's 17 landmarks, in pixels. */
final class Coco17 {
  /** Where those with a side stand among the body's 33. */
  static final Map<Integer, BodyLandmark> LIMBS =
      Map.ofEntries(
          Map.entry(5, BodyLandmark.LEFT_SHOULDER),
          Map.entry(6, BodyLandmark.RIGHT_SHOULDER),
          Map.entry(7, BodyLandmark.LEFT_ELBOW),
          Map.entry(8, BodyLandmark.RIGHT_ELBOW),
          Map.entry(9, BodyLandmark.LEFT_WRIST),
          Map.entry(10, BodyLandmark.RIGHT_WRIST),
          Map.entry(11, BodyLandmark.LEFT_HIP),
          Map.entry(12, BodyLandmark.RIGHT_HIP),
          Map.entry(13, BodyLandmark.LEFT_KNEE),
          Map.entry(14, BodyLandmark.RIGHT_KNEE),
          Map.entry(15, BodyLandmark.LEFT_ANKLE),
          Map.entry(16, BodyLandmark.RIGHT_ANKLE));

  private Coco17() {}

  /** The landmarks of the only person in a frame. */
  static JsonNode of(JsonNode truth, int frame) {
    return truth.get("frames").get(frame).get("people").get(0).get("coco17");
  }

  /**
   * Mean distance of shoulders, elbows, wrists, hips, knees and ankles.
   *
   * @param exchanged whether left is taken for right
   */
  static double distancePx(JsonNode coco, Body body, boolean exchanged) {
    double sumPx = 0;
    for (Map.Entry<Integer, BodyLandmark> pair : LIMBS.entrySet()) {
      // Left is odd, right is the even number after it.
      int coco17 = pair.getKey();
      JsonNode point = coco.get(exchanged ? (coco17 % 2 == 1 ? coco17 + 1 : coco17 - 1) : coco17);
      PointPx found = body.px(pair.getValue());
      sumPx +=
          Math.hypot(found.xPx() - point.get(0).asDouble(), found.yPx() - point.get(1).asDouble());
    }
    return sumPx / LIMBS.size();
  }
}
