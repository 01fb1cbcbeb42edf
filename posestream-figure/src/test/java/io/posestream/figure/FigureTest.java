package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.posestream.frame.BgrImage;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {
  private static final int NOTICEABLE = 12;

  @ParameterizedTest
  @EnumSource
  void shouldDrawThePersonWhereTheTruthIs(Motion motion) {
    Figure figure = Figure.of(640, 480);
    ByteBuffer room = figure.emptyRoom().bgr();
    for (double t = 0; t < motion.periodS(); t += motion.periodS() / 8) {
      FigurePose pose = motion.poseAt(t);
      FigureTruth truth = figure.truth(pose);
      ByteBuffer picture = figure.drawBgr(pose).bgr();
      for (BodyLandmark landmark : BodyLandmark.all()) {
        if (truth.inPicture(landmark)) {
          assertThat(differsNear(room, picture, truth.xPx(landmark), truth.yPx(landmark)))
              .as("%s of %s at %.2f s", landmark, motion, t)
              .isTrue();
        }
      }
    }
  }

  @Test
  void shouldDrawFingersWhereTheTruthIs() {
    Figure figure = Figure.of(1280, 960);
    FigurePose pose = Motion.WAVE.poseAt(0);
    FigureTruth truth = figure.truth(pose);
    ByteBuffer room = figure.emptyRoom().bgr();
    ByteBuffer picture = figure.drawBgr(pose).bgr();
    for (HandLandmark landmark : HandLandmark.all()) {
      double x = truth.xPx(Side.RIGHT, landmark);
      double y = truth.yPx(Side.RIGHT, landmark);
      assertThat(differsNear(room, picture, 1280, x, y)).as(landmark.name()).isTrue();
    }
  }

  @Test
  void shouldDrawTheSamePixelsForTheSamePose() {
    Figure used = Figure.of(320, 240);
    used.drawBgr(Motion.RAISE_ARMS.poseAt(1.7));
    FigurePose pose = DemoScript.create().poseAt(2.345);
    assertThat(used.drawBgr(pose).bgr()).isEqualTo(Figure.of(320, 240).drawBgr(pose).bgr());
  }

  @ParameterizedTest
  @CsvSource({"640,480", "480,640", "1280,720", "16,16"})
  void shouldFitIntoPicturesOfAnyShape(int widthPx, int heightPx) {
    Figure figure = Figure.of(widthPx, heightPx);
    FigurePose pose = Motion.RAISE_ARMS.poseAt(2);
    BgrImage image = figure.drawBgr(pose);
    assertThat(image.width()).isEqualTo(widthPx);
    assertThat(image.height()).isEqualTo(heightPx);
    assertThat(figure.truth(pose).wholeBodyInPicture()).isTrue();
  }

  @Test
  void shouldRefusePicturesWithoutRoom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(15, 480))
        .withMessageContaining("15×480");
  }

  @Test
  void shouldGiveTheTruthAsNormalisedLandmarks() {
    Figure figure = Figure.of(640, 480);
    FigureTruth truth = figure.truth(Motion.STAND.poseAt(0));
    int nose = BodyLandmark.NOSE.index();
    assertThat(truth.landmarks().x(nose) * 640).isEqualTo((float) truth.xPx(BodyLandmark.NOSE));
    assertThat(truth.landmarks().presence(nose)).isEqualTo(1);
    assertThat(truth.worldLandmarks().y(nose)).isBetween(-0.8f, -0.5f);
    assertThat(truth.handLandmarks(Side.LEFT).z(HandLandmark.WRIST.index())).isZero();
  }

  private static boolean differsNear(ByteBuffer room, ByteBuffer picture, double xPx, double yPx) {
    return differsNear(room, picture, 640, xPx, yPx);
  }

  /** Whether the pixel or one of its neighbours shows something else than the empty room. */
  private static boolean differsNear(
      ByteBuffer room, ByteBuffer picture, int widthPx, double xPx, double yPx) {
    int height = room.capacity() / (3 * widthPx);
    for (int y = Math.max(0, (int) yPx - 1); y <= Math.min(height - 1, (int) yPx + 1); y++) {
      for (int x = Math.max(0, (int) xPx - 1); x <= Math.min(widthPx - 1, (int) xPx + 1); x++) {
        for (int part = 0; part < 3; part++) {
          int at = 3 * (y * widthPx + x) + part;
          if (Math.abs((room.get(at) & 255) - (picture.get(at) & 255)) > NOTICEABLE) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
