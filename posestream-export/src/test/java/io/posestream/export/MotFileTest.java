package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.BodyLandmark;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MotFileTest {
  private static final StandingBody BENT =
      new StandingBody().move(BodyLandmark.LEFT_ANKLE, 0.15f, 0.45f, 0.4f);

  private static List<String> lines(Take take) throws IOException {
    StringWriter text = new StringWriter();
    MotFile.write(take, "squat.mot", text);
    return text.toString().lines().toList();
  }

  @Test
  void shouldNameTheAnglesThatOpenSimHasToo() throws IOException {
    Take take =
        Takes.of(
            List.of(
                Optional.of(new StandingBody().world()),
                Optional.empty(),
                Optional.of(BENT.world())));
    List<String> lines = lines(take);
    assertThat(lines)
        .startsWith(
            "squat.mot", "version=1", "nRows=3", "nColumns=15", "inDegrees=yes", "endheader");
    List<String> columns = Arrays.asList(lines.get(6).split("\t", -1));
    assertThat(columns).startsWith("time").contains("knee_angle_l", "elbow_flex_r", "leftHip");
    int knee = columns.indexOf("knee_angle_l");
    assertThat(cell(lines.get(7), knee)).isCloseTo(0, within(0.01));
    assertThat(lines.get(8).split("\t", -1)[knee]).isEqualTo("nan");
    assertThat(cell(lines.get(9), knee)).isCloseTo(90, within(0.01));
    assertThat(cell(lines.get(9), 0)).isCloseTo(0.08, within(1e-6));
  }

  private static double cell(String line, int column) {
    return Double.parseDouble(line.split("\t", -1)[column]);
  }
}
