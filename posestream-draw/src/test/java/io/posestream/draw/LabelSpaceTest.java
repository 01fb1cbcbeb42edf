package io.posestream.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelSpaceTest {
  private static final Rectangle2D CORNER = new Rectangle2D.Double(1, 1, 10, 10);
  private static final Rectangle2D MIDDLE = new Rectangle2D.Double(45, 45, 10, 10);
  private static final Rectangle2D OUTSIDE = new Rectangle2D.Double(95, 1, 10, 10);

  @Test
  void shouldKeepLabelsInThePictureApartAndOffTheLimbs() {
    LabelSpace space = space();
    assertThat(space.take(List.of(OUTSIDE, MIDDLE, CORNER))).contains(CORNER);
    assertThat(space.take(List.of(CORNER, MIDDLE))).contains(MIDDLE);
    assertThat(space.take(List.of(CORNER, MIDDLE, OUTSIDE))).isEmpty();
  }

  /** A body whose limbs all lie on the middle of a picture of 100 × 100 px. */
  private static LabelSpace space() {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      values[i * Landmarks.STRIDE] = 40 + 0.5f * i;
      values[i * Landmarks.STRIDE + 1] = 50;
    }
    Landmarks landmarks = Landmarks.of(values);
    Person person =
        Person.of(0, Body.of(1, landmarks, landmarks, 50), Optional.empty(), Optional.empty());
    BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_3BYTE_BGR);
    return LabelSpace.around(new Canvas(picture.createGraphics(), 100, 100, 1), List.of(person));
  }
}
