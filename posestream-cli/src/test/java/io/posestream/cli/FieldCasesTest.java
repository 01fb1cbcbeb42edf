package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.cli.exit.ExitCode;
import io.posestream.frame.BgrImage;
import io.posestream.video.PictureFile;
import io.posestream.video.VideoFileSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people really have them; what must come out is in the README beside them. */
class FieldCasesTest {
  private static final int ANY_SIZE = 1 << 25;

  private final Path out;

  FieldCasesTest(@TempDir Path folder) {
    out = folder.resolve("run:1");
  }

  private static Path file(String name) {
    Path folder =
        Path.of(System.getProperty("posestream.media", "no-media")).resolveSibling("cases");
    boolean there = Files.isDirectory(folder);
    if (Boolean.parseBoolean(System.getProperty("posestream.requireMedia"))) {
      assertThat(there).as("the field cases in " + folder + " are required").isTrue();
    }
    assumeTrue(there, "skipped: there are no field cases in " + folder);
    return folder.resolve(name);
  }

  @ParameterizedTest
  @CsvSource({
    "made_base_squats_360x640.mp4, 0, 30 frames",
    "made_iphone_hlg_hevc10_rot90.mov, 0, 36 frames",
    "made_p3_hevc10.mov, 0, 6 frames",
    "made_interlaced_h264.mts, 0, 15 frames",
    "made_interlaced_pal_16x9.mpg, 0, 50 frames",
    "made_matrix_transpose_frontcam.mp4, 0, 30 frames",
    "made_matrix_hflip_selfie.mp4, 0, 30 frames",
    "made_sar_1to2_squats.mp4, 0, 30 frames",
    "made_audio_longer_than_video.mkv, 0, 30 frames",
    "made_colon/2024-05-01T10:30:00.mp4, 0, 30 frames",
    "made_colon/Übung 1 🏋️ 日本.mp4, 0, 30 frames",
    "-video-with-dash-.mp4, 0, 5 frames",
    "made_raw_mjpeg.mjpeg, 0, 20 frames",
    "made_ts_starts_at_1h.ts, 0, 17 frames",
    "made_size_change.webm, 0, 20 frames",
    "made_mediarecorder_live.webm, 0, frames",
    "made_one_frame_5s.mp4, 0, 1 frames",
    "made_vfr_last_frame_6s.mp4, 0, 3 frames",
    "made_video_with_cover_first.mp4, 0, 30 frames",
    "two_video_streams_nasa.mp4, 0, frames",
    "webm_vp9_no_duration.webm, 0, frames",
    "mp4_corrupt_middle.mp4, 6, frames",
    "made_audio_with_person_cover.m4a, 3, ''",
    "heic_iphone8_tilegrid_rot90.heic, 0, 1 pictures",
    "made_junk_between_segments.jpg, 0, 1 pictures",
    "made_junk_after_eoi.jpg, 0, 1 pictures",
    "made_webp_named.jpg, 0, 1 pictures",
    "made_folder_mac, 0, 2 pictures",
    "made_cmyk_adobe.jpg, 0, 1 pictures",
    "made_rgba16.png, 0, 1 pictures",
    "made_palette.png, 0, 1 pictures",
    "made_gray.jpg, 0, 1 pictures",
    "made_exif6_xmp_first.jpg, 0, 1 pictures",
    "jpeg_lossless_sof3.jpg, 0, 1 pictures",
    "exif5_mirrored_man_from_behind.jpg, 0, 1 pictures",
    "exif8_man_from_behind.jpg, 0, 1 pictures",
  })
  void shouldReadEachAsPlayersAndViewersDo(String name, int exitCode, String counted) {
    CommandRun run =
        CommandRun.scripted("analyze", "--out", out, "--max-frames", 60, "--", file(name));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.out()).contains(counted);
    if (exitCode == ExitCode.OK) {
      assertThat(run.err()).doesNotContain("damaged").doesNotContain("ends in the middle");
    }
  }

  @Test
  void shouldSayThatSoundHoldsNoVideo() {
    CommandRun run =
        CommandRun.scripted("analyze", file("made_audio_with_person_cover.m4a"), "--out", out);
    assertThat(run.err()).contains("holds no video");
  }

  @Test
  void shouldMentionTheFormatsOfAFolderAndPassOverMacAttributes() {
    CommandRun run = CommandRun.scripted("analyze", file("made_folder_mac"), "--out", out);
    assertThat(run.err()).contains("1 JPEG, 1 HEIC").doesNotContain("._");
    assertThat(out.resolve("IMG_0002.annotated.jpg")).exists();
  }

  @Test
  void shouldCountTimesFromZero() throws Exception {
    CommandRun.scripted("analyze", file("made_ts_starts_at_1h.ts"), "--out", out, "--no-video");
    List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
    assertThat(Json.parse(lines.get(0)).get("timeMs").asDouble()).isZero();
    assertThat(Json.parse(lines.get(lines.size() - 1)).get("timeMs").asDouble())
        .isBetween(3000.0, 4000.0);
  }

  @ParameterizedTest
  @CsvSource({
    "made_raw_mjpeg.mjpeg, clip.jpg, 20 frames",
    "made_raw_mjpeg.mjpeg, clip, 20 frames",
    "made_webp_named.jpg, photo%d.webp, 1 pictures",
    "made_base_squats_360x640.mp4, clip%03d.png, 30 frames"
  })
  void shouldReadAFileByItsContentWhateverItsName(String original, String name, String counted)
      throws Exception {
    Path file = Files.copy(file(original), Files.createDirectories(out).resolve(name));
    CommandRun run =
        CommandRun.scripted("analyze", file, "--out", out.resolve("results"), "--no-video");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains(counted);
  }

  @Test
  void shouldReadTheTrackThatIsNamed() {
    Path file = file("two_video_streams_nasa.mp4");
    assertThat(width(VideoFileSource.open(file, 1))).isEqualTo(480);
    CommandRun run =
        CommandRun.scripted(
            "analyze", file, "--track", 1, "--max-frames", 2, "--out", out, "--no-video");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    CommandRun none = CommandRun.scripted("analyze", file, "--track", 2, "--out", out);
    assertThat(none.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(none.err()).contains("has 2 video track(s), numbered from 0; there is no track 2");
  }

  private static int width(VideoFileSource source) {
    try (source) {
      return source.info().width();
    }
  }

  @Test
  void shouldJoinTheTilesOfAPhoto() {
    BgrImage photo = PictureFile.read(file("heic_iphone8_tilegrid_rot90.heic"), ANY_SIZE);
    assertThat(photo.width()).isEqualTo(3024);
    assertThat(photo.height()).isEqualTo(4032);
  }

  @Test
  void shouldGiveEachFrameOfARecordingItsOwnSize() throws Exception {
    CommandRun.scripted("analyze", file("made_size_change.webm"), "--out", out, "--no-video");
    List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
    assertThat(Json.parse(lines.get(9)).get("width").asInt()).isEqualTo(360);
    assertThat(Json.parse(lines.get(10)).get("width").asInt()).isEqualTo(640);
  }
}
