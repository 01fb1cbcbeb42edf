package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures come out upright, whole and unsqueezed. */
class VideoShapeTest {
  private static final int ROWS = 96;
  private static final int COLUMNS = 160;

  private final Path folder;

  VideoShapeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,0,1",
    "-1,0,0,1",
    "1,0,0,-1",
    "-1,0,0,-1",
    "0,1,1,0",
    "0,1,-1,0",
    "0,-1,1,0",
    "0,-1,-1,0"
  })
  void shouldPlaceThePictureAsTheMatrixAsks(int a, int b, int c, int d) throws Exception {
    Path file = TestVideo.write(folder.resolve("clip.mp4"), COLUMNS, ROWS, 2);
    TestVideo.orient(file, a, b, c, d);
    try (VideoFileSource source = VideoFileSource.open(file)) {
      BgrImage image = TestVideo.image(source.next().orElseThrow());
      boolean sideways = a == 0;
      assertThat(image.width()).isEqualTo(sideways ? ROWS : COLUMNS);
      assertThat(source.info().width()).isEqualTo(image.width());
      assertThat(source.info().height()).isEqualTo(image.height());
      // The bright quadrant lies up and to the left of the middle.
      boolean left = a + c > 0;
      boolean up = b + d > 0;
      assertThat(TestVideo.blueAt(image, left ? 0.25 : 0.75, up ? 0.25 : 0.75)).isGreaterThan(200);
      assertThat(TestVideo.blueAt(image, left ? 0.75 : 0.25, up ? 0.25 : 0.75)).isLessThan(40);
      assertThat(TestVideo.blueAt(image, left ? 0.25 : 0.75, up ? 0.75 : 0.25)).isLessThan(40);
    }
  }

  @ParameterizedTest
  @CsvSource({"64,45,91,48", "1,2,64,96", "2,1,128,48", "1,1000,64,48"})
  void shouldStretchPixelsToSquares(int wide, int high, int width, int height) throws Exception {
    Path file =
        OddVideo.lossless(
            folder.resolve("wide.mkv"),
            avutil.AV_PIX_FMT_YUV420P,
            2,
            encoder -> encoder.sample_aspect_ratio(OddVideo.ratio(wide, high)));
    try (VideoFileSource source = VideoFileSource.open(file)) {
      BgrImage image = TestVideo.image(source.next().orElseThrow());
      assertThat(List.of(image.width(), image.height())).containsExactly(width, height);
      assertThat(source.info().width()).isEqualTo(width);
      assertThat(source.info().height()).isEqualTo(height);
      assertThat(TestVideo.blueAt(image, 0.25, 0.25)).isGreaterThan(200);
      assertThat(TestVideo.blueAt(image, 0.75, 0.75)).isLessThan(40);
    }
  }

  @Test
  void shouldJoinTheFieldsOfInterlacedVideo() throws Exception {
    Path file = folder.resolve("camcorder.ts");
    int frames = 6;
    try (OddVideo video = new OddVideo(file, "mpegts")) {
      int flags = avcodec.AV_CODEC_FLAG_INTERLACED_DCT;
      int track =
          video.video(
              "mpeg2video",
              avutil.AV_PIX_FMT_YUV420P,
              COLUMNS,
              ROWS,
              encoder -> encoder.flags(encoder.flags() | flags));
      for (int i = 0; i < frames; i++) {
        video.frame(track, twoFields(8 * i), i * OddVideo.STEP_MS);
      }
    }
    try (VideoFileSource source = VideoFileSource.open(file)) {
      List<Frame> read = TestVideo.readAll(source);
      assertThat(read).hasSize(frames);
      assertThat(read.get(5).captureTimeNs()).isEqualTo(5 * TestVideo.STEP_NS);
      double before = combing(twoFields(16));
      double after = combing(TestVideo.image(read.get(2)));
      assertThat(after).isLessThan(before / 4);
      assertThat(source.warning()).isEmpty();
    }
  }

  /** A bright bar that moves on by 4 px from the even rows to the odd rows. */
  private static BgrImage twoFields(int leftPx) {
    byte[] bgr = new byte[COLUMNS * ROWS * 3];
    for (int y = 0; y < ROWS; y++) {
      int from = leftPx + 40 + (y % 2) * 4;
      for (int x = from; x < from + 24; x++) {
        bgr[(y * COLUMNS + x) * 3] = (byte) 220;
        bgr[(y * COLUMNS + x) * 3 + 1] = (byte) 220;
        bgr[(y * COLUMNS + x) * 3 + 2] = (byte) 220;
      }
    }
    return BgrImage.of(COLUMNS, ROWS, bgr);
  }

  /** How much rows differ from the mean of their neighbours. */
  private static double combing(BgrImage image) {
    ByteBuffer bgr = image.bgr();
    int row = image.width() * 3;
    double sum = 0;
    for (int i = row * 10; i < row * (image.height() - 10); i++) {
      double neighbours = ((bgr.get(i - row) & 0xff) + (bgr.get(i + row) & 0xff)) / 2.0;
      sum += Math.abs((bgr.get(i) & 0xff) - neighbours);
    }
    return sum;
  }

  @Test
  void shouldFollowARecordingThatChangesItsSize() throws Exception {
    Path file = folder.resolve("call.mkv");
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int track = video.video("mjpeg", avutil.AV_PIX_FMT_YUV420P, 64, 96, encoder -> {});
      for (int i = 0; i < 6; i++) {
        BgrImage image = TestVideo.quadrant(i < 3 ? 64 : 96, i < 3 ? 96 : 64, i);
        video.frame(track, image, i * OddVideo.STEP_MS);
      }
    }
    try (VideoFileSource source = VideoFileSource.open(file)) {
      List<Frame> frames = TestVideo.readAll(source);
      assertThat(frames).hasSize(6);
      for (int i = 0; i < 6; i++) {
        BgrImage image = TestVideo.image(frames.get(i));
        assertThat(image.width()).isEqualTo(i < 3 ? 64 : 96);
        assertThat(image.height()).isEqualTo(i < 3 ? 96 : 64);
        assertThat(TestVideo.blueAt(image, 0.25, 0.25)).isGreaterThan(200);
        assertThat(TestVideo.blueAt(image, 0.75, 0.75)).isLessThan(60);
      }
    }
  }

  @Test
  void shouldWriteOtherShapesBetweenBlackBars() throws Exception {
    Path file = folder.resolve("out.mp4");
    byte[] bright = new byte[96 * 64 * 3];
    Arrays.fill(bright, (byte) 220);
    try (VideoFileWriter writer = VideoFileWriter.create(file, 64, 96, 25)) {
      writer.write(BgrImage.of(64, 96, bright.clone()), 0);
      writer.write(BgrImage.of(96, 64, bright), TestVideo.STEP_NS);
    }
    try (VideoFileSource source = VideoFileSource.open(file)) {
      List<Frame> frames = TestVideo.readAll(source);
      assertThat(TestVideo.blueAt(TestVideo.image(frames.get(0)), 0.5, 0.1)).isGreaterThan(200);
      BgrImage wide = TestVideo.image(frames.get(1));
      // 64 px wide, a picture of 3:2 is 43 px high.
      assertThat(TestVideo.blueAt(wide, 0.5, 0.5)).isGreaterThan(200);
      assertThat(TestVideo.blueAt(wide, 0.5, 0.32)).isGreaterThan(200);
      assertThat(TestVideo.blueAt(wide, 0.5, 0.22)).isLessThan(40);
      assertThat(TestVideo.blueAt(wide, 0.5, 0.78)).isLessThan(40);
    }
  }
}
