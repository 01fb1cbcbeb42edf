package io.posestream.models;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.media.Pixels;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mirroring and turning a picture must do to what is found in it. */
class SymmetryTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();

  private static BgrImage yoga;

  @BeforeAll
  static void load() {
    yoga = decoded("o01_yoga_warrior_mp_pose.jpg");
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void mirroringThePictureAndSayingSoOnlyMirrorsTheLandmarks() {
    Body plain = body(yoga, false);
    Body mirrored = body(Pixels.mirrored(yoga), true);
    Landmarks world = plain.world().orElseThrow();
    Landmarks mirroredWorld = mirrored.world().orElseThrow();
    for (int i = 0; i < 33; i++) {
      assertThat(mirrored.landmarks().x(i))
          .isCloseTo(yoga.width() - plain.landmarks().x(i), threePercent(yoga.width()));
      assertThat(mirrored.landmarks().y(i))
          .isCloseTo(plain.landmarks().y(i), threePercent(yoga.height()));
      assertThat(mirroredWorld.x(i)).isCloseTo(-world.x(i), Offset.offset(0.1f));
    }
  }

  @Test
  void turningThePictureTurnsTheLandmarksAndTheWorld() {
    Body plain = body(yoga, false);
    Body turned = body(Pixels.turnedClockwise(yoga), false);
    Landmarks world = plain.world().orElseThrow();
    Landmarks turnedWorld = turned.world().orElseThrow();
    for (int i = 0; i < 33; i++) {
      assertThat(turned.landmarks().x(i))
          .isCloseTo(yoga.height() - plain.landmarks().y(i), threePercent(yoga.height()));
      assertThat(turned.landmarks().y(i))
          .isCloseTo(plain.landmarks().x(i), threePercent(yoga.width()));
      assertThat(turnedWorld.x(i)).isCloseTo(-world.y(i), Offset.offset(0.1f));
      assertThat(turnedWorld.y(i)).isCloseTo(world.x(i), Offset.offset(0.1f));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"o24_hagrid_webcam_four.jpg", "o26_hagrid_both_arms_none.jpg"})
  void sidesOfHandsStayTheOwnersInAMirroredPicture(String name) {
    BgrImage picture = decoded(name);
    Map<Side, Hand> plain = bySide(estimate(picture, false));
    Map<Side, Hand> mirrored = bySide(estimate(Pixels.mirrored(picture), true));
    assertThat(plain).isNotEmpty();
    assertThat(mirrored.keySet()).isEqualTo(plain.keySet());
    plain.forEach(
        (side, hand) ->
            assertThat(requireNonNull(mirrored.get(side)).landmarks().x(0))
                .isCloseTo(
                    picture.width() - hand.landmarks().x(0),
                    Offset.offset(0.05f * picture.width())));
  }

  private static Map<Side, Hand> bySide(PoseEstimate estimate) {
    return OnePerson.hands(estimate).stream()
        .collect(Collectors.toMap(Hand::side, Function.identity()));
  }

  private static Offset<Float> threePercent(int sidePx) {
    return Offset.offset(0.03f * sidePx);
  }

  private static Body body(BgrImage image, boolean mirrored) {
    return OnePerson.body(estimate(image, mirrored)).orElseThrow();
  }

  private static BgrImage decoded(String name) {
    return PictureDecoder.decode(TestMedia.picture(name), PoseOptions.DEFAULT_MAX_PIXELS);
  }

  private static PoseEstimate estimate(BgrImage image, boolean mirrored) {
    PoseOptions options = PoseOptions.builder().tracking(false).mirrored(mirrored).build();
    try (PoseEstimator estimator = ENGINE.open(options)) {
      return estimator.estimate(new Frame(0, 0, 0, image), 0);
    }
  }
}
