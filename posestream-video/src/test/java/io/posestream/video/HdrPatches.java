package io.posestream.video;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A row of coloured squares as high dynamic range video of 10 bit stores it: BT.2020, limited
 * range, 4:2:0. Worked out here, so that FFmpeg is not checked against itself.
 */
final class HdrPatches {
  static final int SIDE = 16;

  /** White of a sheet of paper in cd/m² (ITU-R BT.2408). */
  static final double PAPER_WHITE = 203;

  static final double DISPLAY_GAMMA = 2.4;

  /** BT.709 to BT.2020, both linear (ITU-R BT.2087, 2.2). */
  private static final double[][] TO_2020 = {
    {0.6274, 0.3293, 0.0433},
    {0.0691, 0.9195, 0.0114},
    {0.0164, 0.0880, 0.8956}
  };

  private HdrPatches() {}

  /** From display light, 1 for 10 000 cd/m², to the signal (SMPTE ST 2084). */
  static double pq(double light) {
    double power = Math.pow(Math.max(0, light), 2610 / 16384.0);
    double ratio = (3424 / 4096.0 + 2413 / 128.0 * power) / (1 + 2392 / 128.0 * power);
    return Math.pow(ratio, 2523 / 32.0);
  }

  /**
   * Colours of an ordinary screen, 0..1, as the light of that screen in the primaries of BT.2020.
   */
  static double[] light2020(double[] rgb) {
    double[] light = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        light[i] += TO_2020[i][j] * Math.pow(rgb[j], DISPLAY_GAMMA);
      }
    }
    return light;
  }

  /**
   * Writes a video of one frame.
   *
   * @param transfer FFmpeg's number of the transfer, as the file says it
   * @param signals R'G'B' of each square, 0..1
   */
  static Path write(Path file, int transfer, List<double[]> signals) {
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(avutil.AV_PIX_FMT_YUV420P10LE);
    frame.width(SIDE * signals.size());
    frame.height(SIDE);
    OddVideo.check(avutil.av_frame_get_buffer(frame, 0));
    for (int i = 0; i < signals.size(); i++) {
      fill(frame, i, signals.get(i));
    }
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int track =
          video.video(
              "ffv1",
              frame.format(),
              frame.width(),
              frame.height(),
              encoder -> {
                encoder.colorspace(avutil.AVCOL_SPC_BT2020_NCL);
                encoder.color_primaries(avutil.AVCOL_PRI_BT2020);
                encoder.color_range(avutil.AVCOL_RANGE_MPEG);
                encoder.color_trc(transfer);
              });
      video.frame(track, frame, 0);
    }
    avutil.av_frame_free(frame);
    return file;
  }

  /** ITU-R BT.2100, tables 6 and 9. */
  private static void fill(AVFrame frame, int square, double[] rgb) {
    double luma = 0.2627 * rgb[0] + 0.6780 * rgb[1] + 0.0593 * rgb[2];
    double blue = (rgb[2] - luma) / 1.8814;
    double red = (rgb[0] - luma) / 1.4746;
    DoubleUnaryOperator chroma = value -> 4 * (224 * value + 128);
    fill(frame, 0, square, SIDE, 4 * (219 * luma + 16));
    fill(frame, 1, square, SIDE / 2, chroma.applyAsDouble(blue));
    fill(frame, 2, square, SIDE / 2, chroma.applyAsDouble(red));
  }

  private static void fill(AVFrame frame, int plane, int square, int side, double value) {
    short level = (short) Math.round(value);
    for (int y = 0; y < side; y++) {
      for (int x = square * side; x < (square + 1) * side; x++) {
        frame.data(plane).putShort((long) y * frame.linesize(plane) + 2L * x, level);
      }
    }
  }
}
