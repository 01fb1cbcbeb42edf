package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.draw.Pictures;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.video.VideoFileSource;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The windows of docs/embedding.md, with a video in place of the camera. */
class WindowSurroundingTest {
  private static final Pattern END = Pattern.compile("^end: (.*)");

  /** In any colour; screens of 24 bits and PNG lose nothing. */
  private static final int DIFFERENT = 40;

  /** With the labels of the angles, in the last frame. */
  private static final int PERSON_LEFT = 80;

  private static final int PERSON_RIGHT = 430;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"swing", "javafx"})
  void shouldShowTheSkeletonAndTheElbow(String name) throws Exception {
    assumeTrue(VirtualDisplay.isInstalled(), "the windows are not shown: there is no Xvfb");
    assumeTrue(Files.isRegularFile(Clip.VIDEO), () -> "there is no " + Clip.VIDEO);
    Optional<Path> jdk = Jdks.all().stream().filter(Jdks::hasWindows).findFirst();
    assumeTrue(jdk.isPresent(), "the windows are not shown: only headless JDKs are installed");
    Path jar = Surrounding.jar(name, List.of("swing", "javafx"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    BufferedImage screen;
    try (VirtualDisplay display = VirtualDisplay.start();
        RunningApplication application =
            RunningApplication.start(
                jdk.get(),
                temporary,
                display.environment(),
                List.of("-jar", jar.toString(), Clip.VIDEO.toAbsolutePath().toString()),
                END)) {
      assertThat(application.ready()).matches("left elbow -?\\d+°");
      screen = screenshot(jdk.get(), display, name);
      application.terminate();
      application.exitCode();
      assertThat(application.output()).doesNotContain("Exception", "\tat ");
    }
    LeftBehind.check(temporary);
    checkSkeleton(screen);
    checkAngle(screen);
  }

  private static BufferedImage screenshot(Path jdk, VirtualDisplay display, String name)
      throws Exception {
    Path file = Files.createDirectories(SCREENSHOTS).resolve(name + ".png").toAbsolutePath();
    List<String> command =
        List.of(
            jdk.resolve("bin").resolve("java").toString(),
            "-cp",
            Path.of("target", "test-classes").toAbsolutePath().toString(),
            Screenshot.class.getName(),
            file.toString());
    Program program = Program.run(Path.of("").toAbsolutePath(), display.environment(), command);
    assertThat(program.exitCode()).as(program.output()).isZero();
    return ImageIO.read(file.toFile());
  }

  /** Over the last frame of the video, with nothing beside the person. */
  private static void checkSkeleton(BufferedImage screen) throws Exception {
    BufferedImage plain = lastFrame();
    int drawn = 0;
    int beside = 0;
    for (int y = 0; y < plain.getHeight(); y++) {
      for (int x = 0; x < plain.getWidth(); x++) {
        if (distance(plain.getRGB(x, y), screen.getRGB(x, y)) > DIFFERENT) {
          drawn++;
          beside += x < PERSON_LEFT || x > PERSON_RIGHT ? 1 : 0;
        }
      }
    }
    assertThat(drawn / (double) (plain.getWidth() * plain.getHeight())).isBetween(0.01, 0.06);
    assertThat(beside).isZero();
  }

  private static BufferedImage lastFrame() throws Exception {
    try (FrameSource source = VideoFileSource.open(Clip.VIDEO)) {
      Optional<Frame> last = Optional.empty();
      for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
        last = next;
      }
      return Pictures.toBufferedImage((BgrImage) last.orElseThrow().image());
    }
  }

  private static int distance(int rgb, int other) {
    int largest = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      largest = Math.max(largest, Math.abs((rgb >> shift & 255) - (other >> shift & 255)));
    }
    return largest;
  }

  /** Below the picture there is something written. */
  private static void checkAngle(BufferedImage screen) {
    List<Integer> colours = new ArrayList<>();
    for (int y = 485; y < 515; y++) {
      for (int x = 0; x < 640; x++) {
        colours.add(screen.getRGB(x, y));
      }
    }
    assertThat(colours.stream().distinct().count()).isGreaterThan(1);
  }
}
