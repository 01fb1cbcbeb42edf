package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.exit.ExitCode;
import io.posestream.draw.Pictures;
import io.posestream.frame.BgrImage;
import io.posestream.video.VideoFileSource;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationOptionsTest {
  /** What a video codec leaves of black. */
  private static final int NEARLY_BLACK = 24;

  @TempDir private Path folder;
  private Path video = Path.of("");

  @BeforeEach
  void draw() throws Exception {
    video = TestVideos.demo(folder.resolve("clip.mp4"), 3);
  }

  /** The first picture of the annotated video. */
  private BufferedImage annotated(Path input, Object... options) {
    Path out = folder.resolve("out");
    List<Object> args = new ArrayList<>(List.of("analyze", input, "--out", out));
    args.addAll(Arrays.asList(options));
    CommandRun run = CommandRun.scripted(args.toArray());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    try (VideoFileSource source = VideoFileSource.open(out.resolve("annotated.mp4"))) {
      return Pictures.toBufferedImage((BgrImage) source.next().orElseThrow().image());
    }
  }

  private static boolean isBlack(BufferedImage picture, int xPx, int yPx) {
    Color color = new Color(picture.getRGB(xPx, yPx));
    return Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue())) < NEARLY_BLACK;
  }

  private static int blackInCorners(BufferedImage picture) {
    int black = 0;
    for (int xPx : List.of(4, picture.getWidth() - 5)) {
      for (int yPx : List.of(4, picture.getHeight() - 5)) {
        black += isBlack(picture, xPx, yPx) ? 1 : 0;
      }
    }
    return black;
  }

  private static long drawnPixels(BufferedImage picture) {
    long drawn = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        drawn += isBlack(picture, x, y) ? 0 : 1;
      }
    }
    return drawn;
  }

  @Test
  void shouldShowNothingOfTheVideoButTheSkeleton() {
    assertThat(blackInCorners(annotated(video))).isZero();
    BufferedImage skeleton = annotated(video, "--skeleton-only");
    assertThat(blackInCorners(skeleton)).isEqualTo(4);
    assertThat(drawnPixels(skeleton)).isBetween(1_000L, 640 * 480 / 4L);
  }

  @Test
  void shouldBlurFacesAndSayWhoseAreNotBlurred() {
    BufferedImage plain = annotated(video);
    BufferedImage blurred = annotated(video, "--blur-faces", "--max-people", 3);
    assertThat(plain.getRGB(4, 4)).isEqualTo(blurred.getRGB(4, 4));
    assertThat(differing(plain, blurred)).isBetween(300L, 640 * 480 / 8L);
    CommandRun run =
        CommandRun.scripted("analyze", video, "--out", folder.resolve("out"), "--blur-faces");
    assertThat(run.err()).contains("of 1 at most (--max-people)");
  }

  private static long differing(BufferedImage one, BufferedImage other) {
    long differing = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        Color first = new Color(one.getRGB(x, y));
        differing +=
            Math.abs(first.getGreen() - new Color(other.getRGB(x, y)).getGreen()) > 8 ? 1 : 0;
      }
    }
    return differing;
  }

  @Test
  void shouldShowNothingOfAPictureButTheSkeleton() throws Exception {
    File picture = folder.resolve("a.png").toFile();
    ImageIO.write(annotated(video, "--quiet"), "png", picture);
    Path out = folder.resolve("pictures");
    CommandRun run =
        CommandRun.scripted("analyze", picture.toPath(), "--out", out, "--skeleton-only");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    BufferedImage drawn = ImageIO.read(out.resolve("a.annotated.png").toFile());
    assertThat(blackInCorners(drawn)).isEqualTo(4);
    assertThat(drawnPixels(drawn)).isGreaterThan(1_000);
  }

  @Test
  void shouldRefuseTwoOfThem() {
    CommandRun run = CommandRun.scripted("analyze", video, "--blur-faces", "--skeleton-only");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--blur-faces", "--skeleton-only", "mutually exclusive");
  }
}
