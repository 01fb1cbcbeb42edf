package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.BgrImage;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Black, a dark grey and white come out alike, however many bits, samples and levels they have. */
class VideoRangeTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 32;

  private final Path folder;

  VideoRangeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "yuv420p, false",
    "yuv420p, true",
    "yuv422p, false",
    "yuv422p, true",
    "yuv444p, false",
    "yuv444p, true",
    "yuv420p10le, false",
    "yuv420p10le, true",
    "yuv422p10le, false",
    "yuv422p10le, true",
    "yuv444p10le, false",
    "yuv444p10le, true",
    "yuv444p12le, false",
    "yuv444p12le, true",
    "gbrp10le, true"
  })
  void shouldReadLevelsAsTheFileSays(String format, boolean full) throws Exception {
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(avutil.av_get_pix_fmt(format));
    frame.width(WIDTH);
    frame.height(HEIGHT);
    OddVideo.check(avutil.av_frame_get_buffer(frame, 0));
    AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(frame.format());
    boolean rgb = (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
    int bits = descriptor.comp(0).depth();
    for (int plane = 0; plane < 3; plane++) {
      boolean luma = rgb || plane == 0;
      int columns = luma ? WIDTH : WIDTH >> descriptor.log2_chroma_w();
      int rows = luma ? HEIGHT : HEIGHT >> descriptor.log2_chroma_h();
      for (int y = 0; y < rows; y++) {
        for (int x = 0; x < columns; x++) {
          int level = luma ? level(3 * x / columns, full, bits) : 128 << (bits - 8);
          put(frame, plane, x, y, bits, level);
        }
      }
    }
    Path file = folder.resolve("levels.mkv");
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int range = full ? avutil.AVCOL_RANGE_JPEG : avutil.AVCOL_RANGE_MPEG;
      int track =
          video.video("ffv1", frame.format(), WIDTH, HEIGHT, encoder -> encoder.color_range(range));
      video.frame(track, frame, 0);
    }
    avutil.av_frame_free(frame);
    try (VideoFileSource source = VideoFileSource.open(file)) {
      BgrImage image = TestVideo.image(source.next().orElseThrow());
      assertThat(TestVideo.blueAt(image, 1 / 6.0, 0.5)).isLessThanOrEqualTo(1);
      assertThat(TestVideo.blueAt(image, 0.5, 0.5)).isCloseTo(64, within(1));
      assertThat(TestVideo.blueAt(image, 5 / 6.0, 0.5)).isGreaterThanOrEqualTo(254);
    }
  }

  /** Black, a quarter and white, in the levels of ITU-R BT.709 or over the whole range. */
  private static int level(int stripe, boolean full, int bits) {
    double part = new double[] {0, 64 / 255.0, 1}[stripe];
    double level = full ? part * ((1 << bits) - 1) : (16 + 219 * part) * (1 << (bits - 8));
    return (int) Math.round(level);
  }

  private static void put(AVFrame frame, int plane, int x, int y, int bits, int level) {
    long row = (long) y * frame.linesize(plane);
    if (bits > 8) {
      frame.data(plane).putShort(row + 2L * x, (short) level);
    } else {
      frame.data(plane).put(row + x, (byte) level);
    }
  }
}
