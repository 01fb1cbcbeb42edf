package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.media.TestMedia;
import io.posestream.person.Hand;
import io.posestream.quality.HandModel;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hands without a body against the values that MediaPipe's tests expect of hands.jpg. */
class PublishedHandsTest {
  @ParameterizedTest
  @EnumSource(HandModel.class)
  void solutionsValuesShouldHold(HandModel model) {
    JsonNode expected =
        TestMedia.published("o02_two_hands_mp_left_hands.gt.json", "solutions.hands_test image");
    float tolerancePx =
        expected
            .get("tolerance_px_each_coordinate")
            .get(model == HandModel.LITE ? "lite" : "full")
            .floatValue();
    PoseOptions options = PoseOptions.builder().handModel(model).tracking(false).build();
    List<Hand> hands;
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(options)) {
      hands =
          OnePerson.hands(
              estimator.estimate(
                  TestMedia.frame(0, TestMedia.picture("o02_two_hands_mp_left_hands.jpg")), 0));
    }
    assertThat(hands).hasSize(2);
    for (JsonNode points : expected.get("hands_px")) {
      assertThat(hands).anySatisfy(hand -> assertHand(hand, points, tolerancePx));
    }
  }

  private static void assertHand(Hand hand, JsonNode points, float tolerancePx) {
    for (int i = 0; i < 21; i++) {
      assertThat(hand.landmarks().x(i))
          .isCloseTo(points.get(i).get(0).floatValue(), Offset.offset(tolerancePx));
      assertThat(hand.landmarks().y(i))
          .isCloseTo(points.get(i).get(1).floatValue(), Offset.offset(tolerancePx));
    }
  }
}
