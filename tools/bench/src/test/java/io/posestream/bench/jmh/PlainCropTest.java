package io.posestream.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.BgrImage;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class PlainCropTest {
  private static final int SIDE_PX = 192;

  /** A baseline that computes something else would be none. */
  @Test
  void shouldCutTheSamePixelsAsTheProduct() {
    BgrImage picture = waves(640, 480);
    byte[] plain = new byte[SIDE_PX * SIDE_PX * 3];
    new PlainCrop(picture).cut(CropBenchmark.REGION, SIDE_PX, plain);

    ByteBuffer tensor = ByteBuffer.allocateDirect(plain.length);
    try (OpenCvPicture loaded = new OpenCvPicture(640 * 480);
        OpenCvCrop crop = new OpenCvCrop(tensor, SIDE_PX, SIDE_PX, OpenCvCrop.Border.REPLICATE)) {
      loaded.load(picture);
      crop.cut(loaded, CropBenchmark.REGION);
    }

    for (int i = 0; i < plain.length; i++) {
      assertThat(plain[i] & 0xff).isBetween((tensor.get(i) & 0xff) - 3, (tensor.get(i) & 0xff) + 3);
    }
  }

  private static BgrImage waves(int widthPx, int heightPx) {
    byte[] bgr = new byte[widthPx * heightPx * 3];
    for (int i = 0; i < bgr.length; i++) {
      int xPx = i / 3 % widthPx;
      int yPx = i / 3 / widthPx;
      bgr[i] = (byte) (128 + 60 * Math.sin(xPx / 9.0 + i % 3) + 60 * Math.cos(yPx / 7.0));
    }
    return BgrImage.of(widthPx, heightPx, bgr);
  }
}
