package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.angle.StandardAngles;
import io.posestream.cli.exit.ExitCode;
import io.posestream.draw.Pictures;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSource;
import io.posestream.models.MediaPipeEngine;
import io.posestream.record.RecordingOptions;
import io.posestream.record.RecordingWriter;
import io.posestream.video.VideoFileSource;
import io.posestream.wire.StreamConfig;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report.html} of {@code analyze}, and {@code posestream report} of a recording. */
class ReportTest {
  private static final Pattern PICTURE = Pattern.compile("data:image/jpeg;base64,([^\"]+)");
  private static final Pattern CAPTION =
      Pattern.compile(
          "</b>\\s*([0-9.]+) s · [^<]*?(least|greatest) flexion of the ([a-z ]+), (-?\\d+)°");

  private static final int SAMPLE_PX = 9;

  @TempDir private Path folder;

  private static List<BufferedImage> pictures(String html) throws Exception {
    List<String> all = PICTURE.matcher(html).results().map(m -> m.group(1)).toList();
    List<BufferedImage> read = new ArrayList<>();
    for (String each : all) {
      read.add(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(each))));
    }
    return read;
  }

  @Test
  void shouldShowTheFramesOfTheVideoInWhichAJointMovedFarthest() throws Exception {
    Path video = TestVideos.demo(folder.resolve("clip & co.mp4"), 40);
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.real("analyze", video, "--model", "lite", "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    String html = Files.readString(out.resolve("report.html"));
    assertThat(html).contains("clip &amp; co.mp4", "40 frames in");
    JsonNode ranges =
        JsonMapper.builder()
            .build()
            .readTree(out.resolve("summary.json").toFile())
            .get("rangeOfMotion");
    List<MatchResult> captions = CAPTION.matcher(html).results().toList();
    List<BufferedImage> pictures = pictures(html);
    assertThat(captions).isNotEmpty().hasSameSizeAs(pictures);
    for (int i = 0; i < captions.size(); i++) {
      MatchResult caption = captions.get(i);
      boolean least = caption.group(2).equals("least");
      JsonNode range = rangeOf(ranges, caption.group(3));
      assertThat(caption.group(4))
          .isEqualTo(
              String.valueOf(
                  Math.round((float) range.get(least ? "minDeg" : "maxDeg").asDouble())));
      double timeMs = range.get(least ? "minTimeMs" : "maxTimeMs").asDouble();
      assertThat(caption.group(1)).isEqualTo(String.format(Locale.ROOT, "%.2f", timeMs / 1e3));
      // A part of the very frame of the annotated video, but for JPEG.
      BufferedImage frame =
          frame(out.resolve("annotated.mp4"), (int) Math.round(timeMs * 30 / 1e3));
      assertThat(leastDifference(pictures.get(i), frame)).isLessThan(4);
    }
  }

  private static JsonNode rangeOf(JsonNode ranges, String joint) {
    for (JsonNode range : ranges) {
      String words =
          range.get("angle").asText().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
      if (words.equals(joint)) {
        return range;
      }
    }
    throw new AssertionError("no range of the " + joint);
  }

  private static BufferedImage frame(Path video, int index) throws Exception {
    try (FrameSource frames = VideoFileSource.open(video)) {
      for (int i = 0; i < index; i++) {
        assertThat(frames.next()).isPresent();
      }
      return Pictures.toBufferedImage((BgrImage) frames.next().orElseThrow().image());
    }
  }

  /** Wherever in the frame the part is: the least mean difference per channel, of 0..255. */
  private static double leastDifference(BufferedImage part, BufferedImage frame) {
    double least = Double.POSITIVE_INFINITY;
    for (int top = 0; top + part.getHeight() <= frame.getHeight(); top++) {
      for (int left = 0; left + part.getWidth() <= frame.getWidth(); left++) {
        least = Math.min(least, difference(part, frame, left, top));
      }
    }
    return least;
  }

  private static double difference(BufferedImage part, BufferedImage frame, int left, int top) {
    long sum = 0;
    int count = 0;
    for (int y = 0; y < part.getHeight(); y += SAMPLE_PX) {
      for (int x = 0; x < part.getWidth(); x += SAMPLE_PX) {
        int a = part.getRGB(x, y);
        int b = frame.getRGB(left + x, top + y);
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
          count++;
        }
      }
    }
    return sum / (double) count;
  }

  @Test
  void shouldDoWithoutPicturesWhereThereIsNoVideo() throws Exception {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.scripted("analyze", "--demo", "--max-frames", 20, "--no-video", "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    String html = Files.readString(out.resolve("report.html"));
    assertThat(html).contains("Ranges of motion", "20 frames").doesNotContain("<img");
  }

  private Path recorded(boolean frames) throws Exception {
    Path file = folder.resolve("session.psrec");
    try (PoseEngine engine = MediaPipeEngine.create()) {
      RecordingOptions options =
          RecordingOptions.of(engine, StreamConfig.defaults(), StandardAngles.all());
      try (RecordingWriter recording =
              RecordingWriter.create(file, frames ? options.withFrames() : options);
          PoseStream stream =
              engine.stream(
                      FrameSource.limited(
                          FigureFrameSource.builder(DemoScript.create()).build(),
                          30,
                          Duration.ofDays(1)))
                  .start(recording)) {
        stream.await();
      }
    }
    return file;
  }

  @Test
  void shouldReportOnARecordingWithItsFrames() throws Exception {
    Path file = recorded(true);
    CommandRun run = CommandRun.scripted("report", file);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    Path page = folder.resolve("session.psrec.html");
    assertThat(run.out()).contains("output: " + page);
    String html = Files.readString(page);
    assertThat(html).contains("session.psrec", "recorded on", "30 frames in");
    assertThat(pictures(html))
        .isNotEmpty()
        .allMatch(picture -> picture.getWidth() <= 640 && picture.getHeight() > 200);

    assertThat(pictures(report(file, "--skeleton-only")))
        .isNotEmpty()
        .allMatch(picture -> (picture.getRGB(1, 1) & 0xe0e0e0) == 0);
    assertThat(report(file, "--no-video")).contains("30 frames in").doesNotContain("<img");
  }

  private String report(Path recording, String option) throws Exception {
    Path page = folder.resolve("with-option.html");
    CommandRun run = CommandRun.scripted("report", recording, option, "-o", page);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    return Files.readString(page);
  }

  @Test
  void shouldReportOnARecordingWithoutFrames() throws Exception {
    Path page = folder.resolve("other.html");
    CommandRun run = CommandRun.scripted("report", recorded(false), "-o", page);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(page)).contains("Ranges of motion").doesNotContain("<img");
  }

  @Test
  void shouldRefuseWhatIsNoRecordingAndSayWhereItCannotWrite() throws Exception {
    Path foreign = Files.writeString(folder.resolve("a.psrec"), "a text that is no recording");
    CommandRun run = CommandRun.scripted("report", foreign);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("is no posestream recording");
    CommandRun nowhere =
        CommandRun.scripted("report", recorded(false), "-o", folder.resolve("none/page.html"));
    assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(nowhere.err()).contains("page.html cannot be written");
  }
}
