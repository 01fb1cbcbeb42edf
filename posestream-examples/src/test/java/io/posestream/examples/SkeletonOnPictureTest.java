package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.BodyLandmark;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkeletonOnPictureTest {
  private static final int REACH_PX = 10;

  @TempDir Path folder;

  @Test
  void shouldDrawTheSkeletonWhereTheDrawnPersonIs() throws Exception {
    DrawnPicture drawn = DrawnPicture.bending(folder.resolve("bent.png"));
    Path out = folder.resolve("out.png");
    SkeletonOnPicture.main(new String[] {drawn.file().toString(), out.toString()});
    BufferedImage before = ImageIO.read(drawn.file().toFile());
    BufferedImage after = ImageIO.read(out.toFile());
    assertThat(after.getWidth()).isEqualTo(before.getWidth());
    assertThat(after.getHeight()).isEqualTo(before.getHeight());
    for (BodyLandmark landmark :
        new BodyLandmark[] {BodyLandmark.LEFT_KNEE, BodyLandmark.RIGHT_SHOULDER}) {
      int xPx = (int) drawn.truth().xPx(landmark);
      int yPx = (int) drawn.truth().yPx(landmark);
      assertThat(changed(before, after, xPx, yPx)).as("near %s", landmark).isGreaterThan(30);
    }
    assertThat(changed(before, after, REACH_PX, REACH_PX)).as("in the corner").isZero();
  }

  /** How many pixels near that point were drawn on. */
  private static int changed(BufferedImage before, BufferedImage after, int xPx, int yPx) {
    int changed = 0;
    for (int y = yPx - REACH_PX; y < yPx + REACH_PX; y++) {
      for (int x = xPx - REACH_PX; x < xPx + REACH_PX; x++) {
        changed += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
      }
    }
    return changed;
  }
}
