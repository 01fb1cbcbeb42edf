package io.posestream.models.hand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseOptions;
import io.posestream.media.TestMedia;
import io.posestream.models.TestNetworks;
import io.posestream.models.detection.Detection;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.models.roi.Rotations;
import io.posestream.models.weights.ModelName;
import io.posestream.quality.HandModel;
import io.posestream.skeleton.Side;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stages one by one against the values that MediaPipe's Tasks tests expect of two hands. */
class PublishedHandStagesTest {
  private static final String TRUTH = "o02_two_hands_mp_left_hands.gt.json";

  /**
   * MediaPipe Tasks turns every palm region by 90 rad modulo 2π instead of 90°; the published
   * regions carry that.
   */
  private static final double TASKS_BIAS_RAD = 90 - 14 * 2 * Math.PI - Math.PI / 2;

  private final OpenCvPicture picture = new OpenCvPicture(PoseOptions.DEFAULT_MAX_PIXELS);

  @BeforeEach
  void load() {
    picture.load(TestMedia.picture("o02_two_hands_mp_left_hands.jpg"));
  }

  @AfterEach
  void close() {
    picture.close();
  }

  @Test
  void palmsAndRegionsShouldAgree() {
    JsonNode expected = TestMedia.published(TRUTH, "tasks.hand_detector");
    OnnxNetwork network = TestNetworks.load(ModelName.PALM_DETECTION_FULL);
    try (PalmDetector detector = new PalmDetector(network, 0.5f)) {
      List<Detection> palms = detector.detect(picture);
      assertThat(palms).hasSize(2);
      for (JsonNode palm : expected.get("palm_detections")) {
        assertPalm(palms, palm);
      }
      for (JsonNode rect : expected.get("hand_rects_norm")) {
        assertThat(palms).anySatisfy(palm -> assertRegion(biased(palm), rect));
      }
    }
    network.release();
  }

  private static void assertPalm(List<Detection> palms, JsonNode expected) {
    JsonNode box = expected.get("bbox_norm_xmin_ymin_w_h");
    Offset<Float> tolerance = Offset.offset(0.01f);
    assertThat(palms)
        .anySatisfy(
            palm -> {
              assertThat(palm.score()).isCloseTo(expected.get("score").floatValue(), tolerance);
              assertThat(palm.xMin()).isCloseTo(box.get(0).floatValue(), tolerance);
              assertThat(palm.yMin()).isCloseTo(box.get(1).floatValue(), tolerance);
              assertThat(palm.xMax() - palm.xMin()).isCloseTo(box.get(2).floatValue(), tolerance);
              assertThat(palm.yMax() - palm.yMin()).isCloseTo(box.get(3).floatValue(), tolerance);
            });
  }

  /** The region with MediaPipe's additional turn, shift and scale as in {@link PalmDetector}. */
  private Roi biased(Detection palm) {
    float rotationRad = PalmDetector.roi(palm, picture.widthPx(), picture.heightPx()).rotationRad();
    return new Roi(
            (palm.xMin() + palm.xMax()) / 2 * picture.widthPx(),
            (palm.yMin() + palm.yMax()) / 2 * picture.heightPx(),
            (palm.xMax() - palm.xMin()) * picture.widthPx(),
            (palm.yMax() - palm.yMin()) * picture.heightPx(),
            Rotations.wrapRad(rotationRad + TASKS_BIAS_RAD))
        .shiftedDown(-0.5f)
        .squaredLong(2.6f);
  }

  private void assertRegion(Roi roi, JsonNode rect) {
    Offset<Float> tolerance = Offset.offset(0.02f);
    assertThat(roi.centerXPx() / picture.widthPx())
        .isCloseTo(rect.get("x_center").floatValue(), tolerance);
    assertThat(roi.centerYPx() / picture.heightPx())
        .isCloseTo(rect.get("y_center").floatValue(), tolerance);
    assertThat(roi.widthPx() / picture.widthPx())
        .isCloseTo(rect.get("width").floatValue(), tolerance);
    assertThat(roi.heightPx() / picture.heightPx())
        .isCloseTo(rect.get("height").floatValue(), tolerance);
    assertThat(roi.rotationRad()).isCloseTo(rect.get("rotation").floatValue(), tolerance);
  }

  @ParameterizedTest
  @CsvSource({
    "LITE, left up hand, 0.05",
    "LITE, left down hand, 0.05",
    "FULL, left up hand, 0.03",
    "FULL, left down hand, 0.03"
  })
  void landmarksOfAGivenRegionShouldAgree(HandModel model, String id, float fraction) {
    JsonNode expected = TestMedia.published(TRUTH, id);
    JsonNode rect = expected.get("input_rect_norm");
    Roi roi =
        new Roi(
                rect.get("x_center").floatValue() * picture.widthPx(),
                rect.get("y_center").floatValue() * picture.heightPx(),
                rect.get("width").floatValue() * picture.widthPx(),
                rect.get("height").floatValue() * picture.heightPx(),
                rect.get("rotation").floatValue())
            .squaredLong(1);
    OnnxNetwork network = TestNetworks.load(ModelName.landmarks(model));
    try (HandLandmarker landmarker = new HandLandmarker(network, 0.5f)) {
      DecodedHand hand = landmarker.locate(picture, roi).orElseThrow();
      assertThat(hand.side())
          .isEqualTo(
              Side.valueOf(expected.get("handedness").asText().toUpperCase(java.util.Locale.ROOT)));
      for (int i = 0; i < 21; i++) {
        JsonNode point = expected.get("landmarks_norm").get(i);
        assertThat(hand.xPx(i) / picture.widthPx())
            .isCloseTo(point.get(0).floatValue(), margin(point.get(0), fraction));
        assertThat(hand.yPx(i) / picture.heightPx())
            .isCloseTo(point.get(1).floatValue(), margin(point.get(1), fraction));
      }
    }
    network.release();
  }

  private static Offset<Float> margin(JsonNode expected, float fraction) {
    return Offset.offset(Math.max(0.03f, fraction * Math.abs(expected.floatValue())));
  }
}
