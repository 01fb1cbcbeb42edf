package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.Landmarks;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole body pipeline against the values that MediaPipe's tests expect of pose.jpg. */
class PublishedPoseTest {
  private static final String TRUTH = "o01_yoga_warrior_mp_pose.gt.json";

  @ParameterizedTest
  @EnumSource(PoseModel.class)
  void solutionsValuesShouldHold(PoseModel model) {
    JsonNode expected = TestMedia.published(TRUTH, "solutions.pose_test image");
    Body body = body(model, "o01_yoga_warrior_mp_pose.jpg");
    Landmarks worldM = body.world().orElseThrow();
    Offset<Float> tolerancePx =
        Offset.offset(expected.get("tolerance_px_each_coordinate").floatValue());
    Offset<Float> toleranceM =
        Offset.offset(expected.get("tolerance_world_m_each_coordinate").floatValue());
    for (int i = 0; i < 33; i++) {
      JsonNode point = expected.get("landmarks_px").get(i);
      assertThat(body.landmarks().x(i)).isCloseTo(point.get(0).floatValue(), tolerancePx);
      assertThat(body.landmarks().y(i)).isCloseTo(point.get(1).floatValue(), tolerancePx);
      JsonNode world = expected.get("world_m").get(i);
      assertThat(worldM.x(i)).isCloseTo(world.get(0).floatValue(), toleranceM);
      assertThat(worldM.y(i)).isCloseTo(world.get(1).floatValue(), toleranceM);
      assertThat(worldM.z(i)).isCloseTo(world.get(2).floatValue(), toleranceM);
    }
  }

  @ParameterizedTest
  @EnumSource(PoseModel.class)
  void tasksValuesShouldHold(PoseModel model) {
    JsonNode expected = TestMedia.published(TRUTH, "tasks.pose_landmarker image");
    Body body = body(model, "o01_yoga_warrior_mp_pose.jpg");
    Offset<Float> tolerance =
        Offset.offset(expected.get("tolerance_norm_each_of_x_y").floatValue());
    for (int i = 0; i < 33; i++) {
      JsonNode point = expected.get("landmarks_norm").get(i);
      assertThat(body.landmarks().x(i) / 1000).isCloseTo(point.get(0).floatValue(), tolerance);
      assertThat(body.landmarks().y(i) / 667).isCloseTo(point.get(1).floatValue(), tolerance);
    }
  }

  @Test
  void noPersonShouldBeFoundInABurger() {
    assertThat(estimate(PoseModel.FULL, "o40_neg_burger_mp.jpg").people()).isEmpty();
  }

  private static Body body(PoseModel model, String name) {
    return OnePerson.body(estimate(model, name)).orElseThrow();
  }

  private static PoseEstimate estimate(PoseModel model, String name) {
    PoseOptions options =
        PoseOptions.builder().poseModel(model).hands(false).tracking(false).build();
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(options)) {
      return estimator.estimate(TestMedia.frame(0, TestMedia.picture(name)), 0);
    }
  }
}
