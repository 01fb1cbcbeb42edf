package io.posestream.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.StandingBody;
import io.posestream.person.Person;
import io.posestream.person.PointPx;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackdropTest {
  private static final long NS_PER_MS = 1_000_000;
  private final Person person = Drawn.standing(withFace(), 0, 0);

  private static StandingBody withFace() {
    StandingBody body = new StandingBody();
    for (BodyLandmark landmark : BodyLandmark.values()) {
      String name = landmark.landmarkName();
      if (FaceCircle.isFace(name) && !name.endsWith("Ear")) {
        float x = name.startsWith("left") || name.endsWith("Left") ? 0.03f : -0.03f;
        body.move(landmark, x, name.contains("outh") ? -0.69f : -0.77f, 0.1f);
      }
    }
    return body;
  }

  /** Every second pixel is white, the others black. */
  private static BufferedImage chequered(int factor) {
    BufferedImage picture =
        new BufferedImage(
            Drawn.WIDTH_PX * factor, Drawn.HEIGHT_PX * factor, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, (x + y) % 2 == 0 ? 0xffffff : 0);
      }
    }
    return picture;
  }

  /** Whether neighbours have grown alike, around a place. */
  private static boolean isBlurred(BufferedImage picture, double xPx, double yPx) {
    return contrast(picture, xPx, yPx) < 16;
  }

  private static boolean isUntouched(BufferedImage picture, double xPx, double yPx) {
    return contrast(picture, xPx, yPx) == 255;
  }

  private static int contrast(BufferedImage picture, double xPx, double yPx) {
    return Math.abs(
        Drawn.at(picture, xPx, yPx).getGreen() - Drawn.at(picture, xPx + 1, yPx).getGreen());
  }

  @Test
  void shouldBlurTheWholeFaceAndNothingElse() {
    BufferedImage picture = chequered(1);
    Backdrop.blurredFaces().prepare(picture, Drawn.result(person));
    for (BodyLandmark landmark : BodyLandmark.values()) {
      PointPx place = person.px(landmark);
      assertThat(contrast(picture, place.xPx(), place.yPx()))
          .as(landmark.name())
          .satisfies(
              contrast -> {
                if (FaceCircle.isFace(landmark.landmarkName())) {
                  assertThat(contrast).isLessThan(16);
                } else {
                  assertThat(contrast).isEqualTo(255);
                }
              });
    }
  }

  @Test
  void shouldBlurTheFaceInALargerCopyOfThePicture() {
    BufferedImage picture = chequered(2);
    Backdrop.blurredFaces().prepare(picture, Drawn.result(person));
    PointPx nose = person.px(BodyLandmark.NOSE);
    assertThat(isBlurred(picture, 2 * nose.xPx(), 2 * nose.yPx())).isTrue();
    assertThat(isUntouched(picture, nose.xPx(), nose.yPx())).isTrue();
  }

  @Test
  void shouldBlurEveryoneAndBodiesOfOtherSkeletons() {
    BufferedImage picture = chequered(1);
    Person other = Drawn.coco(withFace(), 7);
    PoseResult both = Drawn.result(Drawn.standing(withFace(), 1, 200), other);
    Backdrop.blurredFaces().prepare(picture, both);
    PointPx nose = person.px(BodyLandmark.NOSE);
    assertThat(isBlurred(picture, nose.xPx(), nose.yPx())).isTrue();
    assertThat(isBlurred(picture, nose.xPx() + 200, nose.yPx())).isTrue();
    assertThat(isUntouched(picture, nose.xPx() + 100, nose.yPx())).isTrue();
  }

  @Test
  void shouldCutAFaceThatReachesBeyondThePicture() {
    float shiftPx = Drawn.WIDTH_PX - person.px(BodyLandmark.NOSE).xPx();
    BufferedImage picture = chequered(1);
    Backdrop.blurredFaces().prepare(picture, Drawn.result(Drawn.standing(withFace(), 0, shiftPx)));
    float yPx = person.px(BodyLandmark.NOSE).yPx();
    assertThat(isBlurred(picture, Drawn.WIDTH_PX - 3, yPx)).isTrue();
    Backdrop.blurredFaces()
        .prepare(picture, Drawn.result(Drawn.standing(withFace(), 0, 3 * shiftPx)));
  }

  @Test
  void shouldRememberAFaceThatIsMissedForASecond() {
    Backdrop backdrop = Backdrop.blurredFaces();
    PointPx nose = person.px(BodyLandmark.NOSE);
    backdrop.prepare(chequered(1), Drawn.result(1, person));
    BufferedImage soon = chequered(1);
    backdrop.prepare(soon, Drawn.result(1 + 900 * NS_PER_MS));
    assertThat(isBlurred(soon, nose.xPx(), nose.yPx())).isTrue();
    BufferedImage later = chequered(1);
    backdrop.prepare(later, Drawn.result(1 + 1_100 * NS_PER_MS));
    assertThat(isUntouched(later, nose.xPx(), nose.yPx())).isTrue();
  }

  @Test
  void shouldLeaveNothingOfThePicture() {
    for (PoseResult result : List.of(Drawn.result(person), Drawn.result(1))) {
      BufferedImage picture = chequered(1);
      Backdrop.black().prepare(picture, result);
      assertThat(Drawn.differing(picture, black())).isZero();
    }
  }

  private static BufferedImage black() {
    return new BufferedImage(Drawn.WIDTH_PX, Drawn.HEIGHT_PX, BufferedImage.TYPE_3BYTE_BGR);
  }

  @Test
  void shouldLeaveThePictureAsItIs() {
    BufferedImage picture = chequered(1);
    Backdrop.picture().prepare(picture, Drawn.result(person));
    assertThat(Drawn.differing(picture, chequered(1))).isZero();
  }
}
