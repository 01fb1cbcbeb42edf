package io.posestream.models.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.models.TestNetworks;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.PoseDetector;
import io.posestream.models.weights.ModelName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the detector runs: in a picture of three tiles, a rotation is four frames. */
class DetectorRoundsTest {
  private static final int ROTATION = 4;

  private final OnnxNetwork network = TestNetworks.load(ModelName.POSE_DETECTION);
  private final PoseDetector detector = new PoseDetector(network, 0.5f);
  private final DetectorRounds rounds = new DetectorRounds(detector);
  private final OpenCvPicture picture = new OpenCvPicture(PoseOptions.DEFAULT_MAX_PIXELS);

  @BeforeEach
  void load() {
    picture.load(BgrImage.of(128, 64, new byte[128 * 64 * 3]));
    assertThat(DetectorRounds.tiles(128, 64)).hasSize(ROTATION - 1);
  }

  @AfterEach
  void close() {
    picture.close();
    detector.close();
    network.release();
  }

  @Test
  void shouldLookInEveryFrameForOneRotationAndThenInOneOfThree() {
    assertThat(looksIn(ROTATION, false)).isEqualTo(ROTATION);
    assertThat(looksIn(3 * DetectorRounds.LAZY_FRAMES, false)).isEqualTo(3);
  }

  @Test
  void shouldLookInEveryFrameWhileSomebodyIsMissed() {
    assertThat(looksIn(5 * ROTATION, true)).isEqualTo(5 * ROTATION);
  }

  @Test
  void shouldGoThroughOneMoreRotationWhenHurried() {
    looksIn(2 * ROTATION, true);
    rounds.hurry();
    assertThat(looksIn(ROTATION, false)).isEqualTo(ROTATION);
    assertThat(looksIn(DetectorRounds.LAZY_FRAMES, false)).isEqualTo(1);
  }

  @Test
  void shouldRunTheDetectorOnceForALookAndOnEveryPartForASinglePicture() {
    rounds.look(picture);
    assertThat(detector.runs()).isEqualTo(1);
    rounds.lookEverywhere(picture);
    assertThat(detector.runs()).isEqualTo(1 + ROTATION);
  }

  private int looksIn(int frames, boolean eager) {
    int looks = 0;
    for (int i = 0; i < frames; i++) {
      if (rounds.advance(picture, eager)) {
        rounds.look(picture);
        looks++;
      }
    }
    return looks;
  }
}
