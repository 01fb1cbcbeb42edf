package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.media.TestMedia;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every picture against the official MediaPipe build's run on the same picture, full model. */
class OfficialRunTest {
  private static final double MAX_MEAN_DISTANCE = 0.01;
  private static final double MIN_MEAN_VISIBILITY = 0.5;

  @TestFactory
  List<DynamicTest> landmarksAgreeWithTheOfficialRun() {
    JsonNode official = TestMedia.json("golden/official-pose-full.json");
    PoseOptions options =
        PoseOptions.builder().poseModel(PoseModel.FULL).hands(false).tracking(false).build();
    List<DynamicTest> tests = new ArrayList<>();
    try (MediaPipeProvider provider = MediaPipeProvider.create();
        PoseEstimator estimator = provider.open(options)) {
      for (Map.Entry<String, JsonNode> picture : official.properties()) {
        Optional<BodyPose> body =
            estimator.estimate(TestMedia.frame(0, TestMedia.picture(picture.getKey())), 0).body();
        tests.add(
            DynamicTest.dynamicTest(
                picture.getKey(), () -> assertAgreement(body, picture.getValue())));
      }
    }
    assertThat(tests).hasSize(22);
    return tests;
  }

  private static void assertAgreement(Optional<BodyPose> body, JsonNode official) {
    JsonNode landmarks = official.get("landmarks");
    assertThat(body.isPresent()).as("found").isEqualTo(!landmarks.isNull());
    if (body.isPresent() && meanVisibility(landmarks) > MIN_MEAN_VISIBILITY) {
      assertThat(meanDistancePerLargerSide(body.get(), official))
          .isLessThanOrEqualTo(MAX_MEAN_DISTANCE);
    }
  }

  private static double meanVisibility(JsonNode landmarks) {
    double sum = 0;
    for (JsonNode landmark : landmarks) {
      sum += landmark.get(3).doubleValue();
    }
    return sum / landmarks.size();
  }

  private static double meanDistancePerLargerSide(BodyPose body, JsonNode official) {
    double widthPx = official.get("width").doubleValue();
    double heightPx = official.get("height").doubleValue();
    double sumPx = 0;
    for (int i = 0; i < 33; i++) {
      JsonNode landmark = official.get("landmarks").get(i);
      sumPx +=
          Math.hypot(
              (body.landmarks().x(i) - landmark.get(0).doubleValue()) * widthPx,
              (body.landmarks().y(i) - landmark.get(1).doubleValue()) * heightPx);
    }
    return sumPx / 33 / Math.max(widthPx, heightPx);
  }
}
