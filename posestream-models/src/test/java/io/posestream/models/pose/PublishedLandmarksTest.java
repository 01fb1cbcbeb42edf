package io.posestream.models.pose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseOptions;
import io.posestream.media.TestMedia;
import io.posestream.models.TestNetworks;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.models.weights.ModelName;
import io.posestream.skeleton.Landmarks;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stages one by one against the values that MediaPipe's Tasks tests expect of pose.jpg. */
class PublishedLandmarksTest {
  private static final String TRUTH = "o01_yoga_warrior_mp_pose.gt.json";
  private final OpenCvPicture picture = new OpenCvPicture(PoseOptions.DEFAULT_MAX_PIXELS);

  @AfterEach
  void close() {
    picture.close();
  }

  @Test
  void landmarksOfAGivenRegionShouldAgree() {
    JsonNode expected = TestMedia.published(TRUTH, "tasks.pose_landmarks_detector");
    picture.load(TestMedia.picture("o01_yoga_warrior_mp_pose.jpg"));
    OnnxNetwork network = TestNetworks.load(ModelName.POSE_LANDMARK_LITE);
    try (PoseLandmarker landmarker = new PoseLandmarker(network, 0.5f)) {
      Landmarks actual =
          landmarker
              .locate(picture, region(expected.get("input_rect_norm")))
              .orElseThrow()
              .landmarks();
      for (int i = 0; i < actual.size(); i++) {
        JsonNode point = expected.get("landmarks_norm").get(i);
        assertThat(actual.x(i) / picture.widthPx())
            .isCloseTo(point.get(0).floatValue(), margin(point.get(0)));
        assertThat(actual.y(i) / picture.heightPx())
            .isCloseTo(point.get(1).floatValue(), margin(point.get(1)));
        JsonNode visibility = expected.get("visibility").get(i);
        assertThat(actual.visibility(i)).isCloseTo(visibility.floatValue(), margin(visibility));
      }
    }
    network.release();
  }

  @Test
  void noBodyShouldBeSeenInARegionOfABurger() {
    JsonNode region =
        TestMedia.published(TRUTH, "tasks.pose_landmarks_detector").get("input_rect_norm");
    picture.load(TestMedia.picture("o40_neg_burger_mp.jpg"));
    OnnxNetwork network = TestNetworks.load(ModelName.POSE_LANDMARK_LITE);
    try (PoseLandmarker landmarker = new PoseLandmarker(network, 0.5f)) {
      assertThat(landmarker.locate(picture, region(region))).isEmpty();
    }
    network.release();
  }

  private Roi region(JsonNode rect) {
    return new Roi(
        rect.get("x_center").floatValue() * picture.widthPx(),
        rect.get("y_center").floatValue() * picture.heightPx(),
        rect.get("width").floatValue() * picture.widthPx(),
        rect.get("height").floatValue() * picture.heightPx(),
        rect.get("rotation").floatValue());
  }

  private static Offset<Float> margin(JsonNode expected) {
    return Offset.offset(Math.max(0.03f, 0.05f * Math.abs(expected.floatValue())));
  }
}
