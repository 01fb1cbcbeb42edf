package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.engine.PoseEstimationException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElbowOfPictureTest {
  @TempDir Path folder;

  @Test
  void shouldMeasureTheElbowOfTheDrawnPerson() throws Exception {
    DrawnPicture drawn = DrawnPicture.bending(folder.resolve("bent.png"));
    assertThat(Printed.lines(() -> ElbowOfPicture.main(new String[] {drawn.file().toString()})))
        .singleElement()
        .satisfies(
            line ->
                assertThat(Printed.degrees(line, "left elbow"))
                    .isCloseTo(drawn.leftElbowDeg(), DrawnPicture.TOLERANCE));
  }

  @Test
  void shouldSayThatNoElbowIsVisible() throws Exception {
    Path wall = DrawnPicture.wall(folder.resolve("wall.png"));
    assertThat(Printed.lines(() -> ElbowOfPicture.main(new String[] {wall.toString()})))
        .containsExactly("no left elbow is visible");
  }

  @Test
  void shouldNotTakeABrokenFileForAnEmptyPicture() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
    assertThatThrownBy(() -> ElbowOfPicture.main(new String[] {broken.toString()}))
        .isInstanceOf(PoseEstimationException.class)
        .hasMessageContaining("neither a JPEG nor a PNG");
  }
}
