package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoColoursTest {
  private final Path folder;

  VideoColoursTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyFormatThatHoldsPixelsIsConverted() {
    List<String> failed = new ArrayList<>();
    AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_next(null);
    for (; descriptor != null; descriptor = avutil.av_pix_fmt_desc_next(descriptor)) {
      String name = descriptor.name().getString();
      int format = avutil.av_pix_fmt_desc_get_id(descriptor);
      // FFmpeg 8.0 aborts the process on grey with alpha as floats.
      if (swscale.sws_isSupportedInput(format) != 0 && !name.startsWith("yaf32")) {
        convert(format, name, failed);
      }
    }
    assertThat(failed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"yaf32le, 64", "rgbaf32le, 64", "vaapi, 64", "bayer_bggr8, 1"})
  void shouldRefuseAFormatThatFfmpegCannotConvert(String name, int side) {
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(avutil.av_get_pix_fmt(name));
    frame.width(side);
    frame.height(side);
    assertThatThrownBy(() -> new FfmpegColours().normalise(frame))
        .isInstanceOf(FrameSourceException.class)
        .hasMessage("pixels of the format " + name + " cannot be converted");
    avutil.av_frame_free(frame);
  }

  /** Formats that can be written as well must show the quadrant again. */
  private static void convert(int format, String name, List<String> failed) {
    boolean written = swscale.sws_isSupportedOutput(format) != 0;
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(format);
    frame.width(64);
    frame.height(48);
    OddVideo.check(avutil.av_frame_get_buffer(frame, 0));
    if (written) {
      AVFrame source = FfmpegPicture.frameOf(TestVideo.quadrant(64, 48, 0));
      SwsContext scaler = swscale.sws_alloc_context();
      OddVideo.check(swscale.sws_scale_frame(scaler, frame, source));
      swscale.sws_free_context(scaler);
      avutil.av_frame_free(source);
    } else {
      for (int plane = 0; plane < 4 && frame.data(plane) != null; plane++) {
        frame.data(plane).fill(0);
      }
    }
    new FfmpegColours().normalise(frame);
    try (FfmpegPicture picture = new FfmpegPicture()) {
      BgrImage image = picture.of(frame);
      int bright = TestVideo.blueAt(image, 0.25, 0.25) - TestVideo.blueAt(image, 0.75, 0.75);
      // Blue on black is dark in grey and in black and white.
      boolean coloured = !name.startsWith("gray") && !name.startsWith("ya");
      if (written && coloured && !name.startsWith("mono") && bright < 130) {
        failed.add(name + " " + bright);
      }
    } catch (RuntimeException e) {
      failed.add(name + " " + e.getMessage());
    }
    avutil.av_frame_free(frame);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 10, 11, 12, 13, 14})
  void shouldReadAMatrixThatFfmpegCannotConvertAsUntagged(int matrix) throws Exception {
    assertThat(first(tagged(matrix, 2)).bgr()).isEqualTo(first(tagged(2, 2)).bgr());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 9, 10, 12, 13, 17, 18})
  void shouldShowAnyTransferAsItIsStored(int transfer) throws Exception {
    assertThat(first(tagged(9, transfer)).bgr()).isEqualTo(first(tagged(9, 2)).bgr());
  }

  @Test
  void shouldBendHighDynamicRangeToTheScreen() throws Exception {
    // A PQ signal of 0.58 is 203 cd/m², the white of paper; 0.75 is 1000 cd/m².
    assertThat(greyShownFor(0.5807)).isBetween(225, 250);
    assertThat(greyShownFor(0.7518)).isBetween(250, 255);
    // 26 cd/m² is an eighth of it: 0.125 ^ (1 / 2.4).
    assertThat(greyShownFor(0.3723)).isCloseTo(107, within(6));
    assertThat(greyShownFor(0)).isLessThan(4);
  }

  private int greyShownFor(double signal) throws Exception {
    Path file = folder.resolve("pq" + signal + ".mkv");
    byte[] grey = new byte[64 * 48 * 3];
    Arrays.fill(grey, (byte) Math.round(signal * 255));
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int track =
          video.video(
              "ffv1",
              avutil.AV_PIX_FMT_YUV420P10LE,
              64,
              48,
              encoder -> {
                encoder.colorspace(avutil.AVCOL_SPC_BT2020_NCL);
                encoder.color_primaries(avutil.AVCOL_PRI_BT2020);
                encoder.color_trc(avutil.AVCOL_TRC_SMPTE2084);
              });
      video.frame(track, BgrImage.of(64, 48, grey), 0);
    }
    return TestVideo.blueAt(first(file), 0.5, 0.5);
  }

  private Path tagged(int matrix, int transfer) {
    return OddVideo.lossless(
        folder.resolve(matrix + "-" + transfer + ".mkv"),
        avutil.AV_PIX_FMT_YUV420P10LE,
        1,
        encoder -> {
          encoder.colorspace(matrix);
          encoder.color_primaries(avutil.AVCOL_PRI_BT2020);
          encoder.color_trc(transfer);
        });
  }

  private static BgrImage first(Path file) throws Exception {
    try (VideoFileSource source = VideoFileSource.open(file)) {
      return TestVideo.image(source.next().orElseThrow());
    }
  }
}
