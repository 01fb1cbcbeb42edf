package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.media.Pixels;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.quality.PoseModel;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every picture against the official MediaPipe build's run on the same picture, full model.
 *
 * <p>Four pictures show a body that is mostly outside the picture. There the network itself is
 * unstable: noise of one grey level moves our own answer by more than one percent. They are held to
 * that spread instead; see docs/accuracy.md.
 */
class OfficialRunTest {
  private static final double MAX_MEAN_DISTANCE = 0.01;
  private static final double MIN_MEAN_VISIBILITY = 0.5;
  private static final int NOISE_TRIALS = 20;

  private static final Set<String> UNSTABLE =
      Set.of(
          "o18_arms_over_face_dark.jpg",
          "o21_hagrid_very_dark_call.jpg",
          "o22_hagrid_desk_hazy_call.jpg",
          "o23_hagrid_webcam_call.jpg");

  /**
   * Two arms without a body: the official run sees a body, the counted truth is that there is none.
   */
  private static final String BODILESS = "o36_two_thumbs_mps_hand_test.jpg";

  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final PoseEstimator ESTIMATOR =
      ENGINE.open(
          PoseOptions.builder().poseModel(PoseModel.FULL).hands(false).tracking(false).build());

  private static JsonNode official;

  @BeforeAll
  static void load() {
    official = TestMedia.json("golden/official-pose-full.json");
  }

  @AfterAll
  static void close() {
    ESTIMATOR.close();
    ENGINE.close();
  }

  @TestFactory
  Stream<DynamicTest> landmarksAgreeWithTheOfficialRun() {
    assertThat(official.size()).isEqualTo(22);
    return official.properties().stream()
        .filter(picture -> !picture.getKey().equals(BODILESS))
        .map(
            picture ->
                DynamicTest.dynamicTest(
                    picture.getKey(), () -> assertAgreement(picture.getKey(), picture.getValue())));
  }

  @Test
  void noPersonIsFoundWhereOnlyArmsAre() {
    assertThat(
            TestMedia.json(BODILESS.replace(".jpg", ".gt.json")).get("person_count_viewed").asInt())
        .isZero();
    assertThat(estimate(decoded(BODILESS)).people()).isEmpty();
  }

  private static void assertAgreement(String name, JsonNode expected) {
    JsonNode landmarks = expected.get("landmarks");
    BgrImage picture = decoded(name);
    PoseEstimate estimate = estimate(picture);
    Optional<Body> body = OnePerson.body(estimate);
    assertThat(body.isPresent()).as("found").isEqualTo(!landmarks.isNull());
    if (body.isPresent() && meanVisibility(landmarks) > MIN_MEAN_VISIBILITY) {
      double limit = UNSTABLE.contains(name) ? spread(picture, body.get()) : MAX_MEAN_DISTANCE;
      assertThat(meanDistancePerLargerSide(estimate, expected)).isLessThanOrEqualTo(limit);
    }
  }

  /** The greatest distance that one grey level of noise moves our own landmarks. */
  private static double spread(BgrImage picture, Body undisturbed) {
    double greatest = 0;
    for (int seed = 0; seed < NOISE_TRIALS; seed++) {
      Optional<Body> noisy = OnePerson.body(estimate(Pixels.withOneLevelOfNoise(picture, seed)));
      if (noisy.isPresent()) {
        double sumPx = 0;
        for (int i = 0; i < 33; i++) {
          sumPx +=
              Math.hypot(
                  noisy.get().landmarks().x(i) - undisturbed.landmarks().x(i),
                  noisy.get().landmarks().y(i) - undisturbed.landmarks().y(i));
        }
        greatest = Math.max(greatest, sumPx / 33 / Math.max(picture.width(), picture.height()));
      }
    }
    return greatest;
  }

  private static double meanVisibility(JsonNode landmarks) {
    double sum = 0;
    for (JsonNode landmark : landmarks) {
      sum += landmark.get(3).doubleValue();
    }
    return sum / landmarks.size();
  }

  private static double meanDistancePerLargerSide(PoseEstimate estimate, JsonNode official) {
    Body body = OnePerson.body(estimate).orElseThrow();
    double sumPx = 0;
    for (int i = 0; i < 33; i++) {
      JsonNode landmark = official.get("landmarks").get(i);
      sumPx +=
          Math.hypot(
              body.landmarks().x(i) - landmark.get(0).doubleValue() * estimate.width(),
              body.landmarks().y(i) - landmark.get(1).doubleValue() * estimate.height());
    }
    return sumPx / 33 / Math.max(estimate.width(), estimate.height());
  }

  private static BgrImage decoded(String name) {
    return PictureDecoder.decode(TestMedia.picture(name), PoseOptions.DEFAULT_MAX_PIXELS);
  }

  private static PoseEstimate estimate(BgrImage picture) {
    return ESTIMATOR.estimate(new Frame(0, 0, 0, picture), 0);
  }
}
