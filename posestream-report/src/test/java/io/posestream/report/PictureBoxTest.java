package io.posestream.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureBoxTest {
  private final BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_3BYTE_BGR);

  @Test
  void shouldCutOutAPersonWithAMargin() {
    picture.setRGB(60, 30, Color.RED.getRGB());
    // 40 × 50 pixels, and 6 more on each side.
    BufferedImage cut = new PictureBox(0.3, 0.3, 0.5, 0.8).cut(picture);
    assertThat(cut.getWidth()).isEqualTo(52);
    assertThat(cut.getHeight()).isEqualTo(62);
    assertThat(cut.getRGB(6, 6)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void shouldStayInThePicture() {
    BufferedImage cut = new PictureBox(0, 0, 1, 1).cut(picture);
    assertThat(cut.getWidth()).isEqualTo(200);
    assertThat(cut.getHeight()).isEqualTo(100);
  }

  @Test
  void shouldShowThePictureWhereThePersonIsOutside() {
    assertThat(new PictureBox(1, 1, 0, 0).cut(picture)).isSameAs(picture);
  }

  @Test
  void shouldHoldBoth() {
    assertThat(new PictureBox(0.1, 0.2, 0.3, 0.4).and(new PictureBox(0.2, 0.1, 0.5, 0.3)))
        .isEqualTo(new PictureBox(0.1, 0.1, 0.5, 0.4));
  }
}
