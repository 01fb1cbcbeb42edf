package io.posestream.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseOptions;
import io.posestream.media.CornerAlignment;
import io.posestream.media.TestMedia;
import io.posestream.models.TestNetworks;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.PoseRoi;
import io.posestream.models.roi.Roi;
import io.posestream.models.weights.ModelName;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The body detector against the values that MediaPipe's Tasks test expects of pose.jpg. */
class PublishedDetectionTest {
  private static final String TRUTH = "o01_yoga_warrior_mp_pose.gt.json";
  private static final int INPUT_PX = 224;

  private final OpenCvPicture picture = new OpenCvPicture(PoseOptions.DEFAULT_MAX_PIXELS);
  private final OnnxNetwork network = TestNetworks.load(ModelName.POSE_DETECTION);
  private final SsdDetector detector = new SsdDetector(network, SsdAnchors.pose(), 4, 0.5f);

  @BeforeEach
  void load() {
    picture.load(TestMedia.picture("o01_yoga_warrior_mp_pose.jpg"));
  }

  @AfterEach
  void close() {
    detector.close();
    network.release();
    picture.close();
  }

  @Test
  void shouldFindTheBody() {
    assertDetection(detector.detect(picture).get(0));
  }

  @Test
  void shouldFindTheBodyAndItsRegionOnTheSamplesOfTheOpenCvPath() {
    Roi input = CornerAlignment.of(SsdDetector.inputRegion(picture), INPUT_PX, INPUT_PX);
    Detection body = detector.detect(picture, input).get(0);
    assertDetection(body);
    assertRegion(
        PoseRoi.fromAlignment(
            body.keypointX(0) * picture.widthPx(),
            body.keypointY(0) * picture.heightPx(),
            body.keypointX(1) * picture.widthPx(),
            body.keypointY(1) * picture.heightPx()));
  }

  private static void assertDetection(Detection body) {
    JsonNode expected = TestMedia.published(TRUTH, "tasks.pose_detector");
    JsonNode box = expected.get("bbox_norm_xmin_ymin_w_h");
    Offset<Float> tolerance = Offset.offset(expected.get("tolerance").floatValue());
    assertThat(body.score()).isCloseTo(expected.get("score").floatValue(), tolerance);
    assertThat(body.xMin()).isCloseTo(box.get(0).floatValue(), tolerance);
    assertThat(body.yMin()).isCloseTo(box.get(1).floatValue(), tolerance);
    assertThat(body.xMax() - body.xMin()).isCloseTo(box.get(2).floatValue(), tolerance);
    assertThat(body.yMax() - body.yMin()).isCloseTo(box.get(3).floatValue(), tolerance);
    for (int i = 0; i < 4; i++) {
      JsonNode keypoint = expected.get("keypoints_norm").get(i);
      assertThat(body.keypointX(i)).isCloseTo(keypoint.get(0).floatValue(), tolerance);
      assertThat(body.keypointY(i)).isCloseTo(keypoint.get(1).floatValue(), tolerance);
    }
  }

  private void assertRegion(Roi roi) {
    JsonNode expected = TestMedia.published(TRUTH, "tasks.pose_detector");
    JsonNode rect = expected.get("expanded_rect_norm");
    Offset<Float> tolerance = Offset.offset(expected.get("tolerance").floatValue());
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
}
