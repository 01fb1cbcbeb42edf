package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.Landmarks;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TrcFilePropertyTest {
  @Provide
  Arbitrary<Take> takes() {
    return Takes.any();
  }

  private static String written(Take take) throws IOException {
    StringWriter text = new StringWriter();
    TrcFile.write(take, "squat.trc", text);
    return text.toString();
  }

  @Property(tries = 100)
  void everyMarkerIsReadBackInTheAxesOfOpenSim(@ForAll("takes") Take take) throws IOException {
    TrcReader read = TrcReader.of(written(take));
    assertThat(read.rows()).hasSize(take.frames().size());
    assertThat(read.markers()).hasSize(33).contains("left_foot_index", "nose");
    assertThat(read.header())
        .containsEntry("NumFrames", String.valueOf(take.frames().size()))
        .containsEntry("NumMarkers", "33")
        .containsEntry("Units", "m");
    for (int i = 0; i < take.frames().size(); i++) {
      double[] row = read.rows().get(i);
      assertThat(row).hasSize(1 + 3 * 33);
      assertThat(row[0]).isCloseTo(take.timeS(i), within(1e-6));
      int at = i;
      take.frames()
          .get(i)
          .markersM()
          .ifPresentOrElse(
              markers -> assertSame(row, markers), () -> assertThat(row[1 + at % 99]).isNaN());
    }
  }

  private static void assertSame(double[] row, Landmarks markers) {
    for (int k = 0; k < markers.size(); k++) {
      // Somebody who faces the camera looks along x; up is y; the right hand is at greater z.
      assertThat(row[1 + 3 * k]).isCloseTo(-markers.z(k), within(1e-6));
      assertThat(row[2 + 3 * k]).isCloseTo(-markers.y(k), within(1e-6));
      assertThat(row[3 + 3 * k]).isCloseTo(-markers.x(k), within(1e-6));
    }
  }

  /** A comma as decimal sign would be another column. */
  @Example
  void shouldNotDependOnTheLocale() throws IOException {
    Take take = Takes.any().sample();
    String expected = written(take);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(written(take)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
