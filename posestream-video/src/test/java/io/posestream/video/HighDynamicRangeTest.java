package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.BgrImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours of high dynamic range on an ordinary screen, against colours that are known. */
class HighDynamicRangeTest {
  /** Skin light and dark, foliage, sky, cloth, and greys; none brighter than paper. */
  private static final List<double[]> COLOURS =
      List.of(
          rgb(194, 150, 130),
          rgb(115, 82, 68),
          rgb(87, 108, 67),
          rgb(98, 122, 157),
          rgb(175, 54, 60),
          rgb(56, 61, 150),
          rgb(200, 170, 40),
          rgb(160, 160, 160),
          rgb(52, 52, 52),
          rgb(8, 8, 8));

  private final Path folder;

  HighDynamicRangeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static double[] rgb(int red, int green, int blue) {
    return new double[] {red / 255.0, green / 255.0, blue / 255.0};
  }

  /** Mean and largest difference of a channel, as parts of full scale. */
  private record Difference(double mean, double most) {}

  @Test
  void shouldShowPqInTheColoursOfTheScreenThatItWasMadeFrom() throws Exception {
    List<double[]> signals =
        COLOURS.stream()
            .map(HdrPatches::light2020)
            .map(
                light ->
                    Arrays.stream(light)
                        .map(part -> HdrPatches.pq(part * HdrPatches.PAPER_WHITE / 10_000))
                        .toArray())
            .toList();
    Difference shown = difference(avutil.AVCOL_TRC_SMPTE2084, signals, COLOURS);
    assertThat(shown.mean()).as(shown.toString()).isLessThan(0.01);
    assertThat(shown.most()).as(shown.toString()).isLessThan(0.03);
  }

  @Test
  void shouldShowHlgAsAnOrdinaryScreenDoesSlightlyPale() throws Exception {
    List<double[]> signals =
        COLOURS.stream()
            .map(HdrPatches::light2020)
            .map(
                light ->
                    Arrays.stream(light)
                        .map(part -> Math.pow(Math.max(0, part), 1 / HdrPatches.DISPLAY_GAMMA))
                        .toArray())
            .toList();
    Difference shown = difference(avutil.AVCOL_TRC_ARIB_STD_B67, signals, COLOURS);
    assertThat(shown.mean()).as(shown.toString()).isLessThan(0.03);
    assertThat(shown.most()).as(shown.toString()).isLessThan(0.15);
    Difference stored = difference(avutil.AVCOL_TRC_ARIB_STD_B67, signals, signals);
    assertThat(stored.most()).as(stored.toString()).isLessThan(0.01);
  }

  private Difference difference(int transfer, List<double[]> signals, List<double[]> expected)
      throws Exception {
    Path file = HdrPatches.write(folder.resolve(transfer + ".mkv"), transfer, signals);
    try (VideoFileSource source = VideoFileSource.open(file)) {
      BgrImage image = TestVideo.image(source.next().orElseThrow());
      double sum = 0;
      double most = 0;
      for (int i = 0; i < expected.size(); i++) {
        for (int channel = 0; channel < 3; channel++) {
          double shown = channelAt(image, i, 2 - channel) / 255.0;
          double off = Math.abs(shown - expected.get(i)[channel]);
          sum += off;
          most = Math.max(most, off);
        }
      }
      return new Difference(sum / (3 * expected.size()), most);
    }
  }

  private static int channelAt(BgrImage image, int square, int channel) {
    ByteBuffer bgr = image.bgr();
    int x = square * HdrPatches.SIDE + HdrPatches.SIDE / 2;
    return bgr.get((HdrPatches.SIDE / 2 * image.width() + x) * 3 + channel) & 0xff;
  }
}
