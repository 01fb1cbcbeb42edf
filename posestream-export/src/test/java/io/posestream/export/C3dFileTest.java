package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class C3dFileTest {
  @TempDir Path folder;

  private static Landmarks at(double xM) {
    return new StandingBody().move(BodyLandmark.NOSE, (float) xM, -0.7f, 2).world();
  }

  private C3dReader written(Take take) throws IOException {
    Path file = folder.resolve("take.c3d");
    C3dFile.write(take, file);
    assertThat(Files.size(file) % 512).isZero();
    return new C3dReader(file);
  }

  @Test
  void shouldHoldEveryMarkerInMillimetresWithZUp() throws IOException {
    List<Optional<Landmarks>> markersM = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      markersM.add(Optional.of(at(0.01 * i)));
    }
    C3dReader read = written(Takes.of(markersM));
    assertThat(read.firstFrame).isEqualTo(1);
    assertThat(read.lastFrame).isEqualTo(70);
    assertThat(read.rateHz).isCloseTo(25, within(1e-3f));
    assertThat(read.parameters)
        .containsEntry("POINT:USED", 33)
        .containsEntry("POINT:FRAMES", 70)
        .containsEntry("POINT:SCALE", -1f)
        .containsEntry("POINT:RATE", read.rateHz)
        .containsEntry("POINT:UNITS", List.of("mm"))
        .containsEntry("ANALOG:USED", 0);
    assertThat((List<?>) read.parameters.get("POINT:LABELS")).hasSize(33).first().isEqualTo("nose");
    for (int i = 0; i < 70; i++) {
      float[][] frame = read.frames.get(i);
      Landmarks markers = markersM.get(i).orElseThrow();
      for (int k = 0; k < 33; k++) {
        assertThat(frame[k][0]).isCloseTo(-1000 * markers.z(k), within(1e-3f));
        assertThat(frame[k][1]).isCloseTo(1000 * markers.x(k), within(1e-3f));
        assertThat(frame[k][2]).isCloseTo(-1000 * markers.y(k), within(1e-3f));
        assertThat(frame[k][3]).isZero();
      }
    }
  }

  @Test
  void shouldMarkWhatIsNotSeenAsInvalid() throws IOException {
    List<Optional<Landmarks>> markersM = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      markersM.add(i >= 10 && i < 20 ? Optional.empty() : Optional.of(at(0)));
    }
    C3dReader read = written(Takes.of(markersM));
    assertThat(read.frames).hasSize(30);
    for (int i = 0; i < 30; i++) {
      assertThat(read.frames.get(i)[0][3]).as("frame %d", i).isEqualTo(i >= 10 && i < 20 ? -1 : 0);
    }
  }

  /** Cameras do not keep their rate: a frame that is missing is put where it belongs. */
  @Test
  void shouldPutFramesOfAnUnevenRateAtTheirTimes() throws IOException {
    List<TakeFrame> frames = new ArrayList<>();
    Take even = Takes.of(Collections.nCopies(20, Optional.of(at(0))));
    for (int i = 0; i < 20; i++) {
      if (i != 7) {
        TakeFrame frame = even.frames().get(i);
        frames.add(
            new TakeFrame(
                frame.timestampNs(), Optional.of(at(0.01 * i)), frame.rig(), frame.angles()));
      }
    }
    C3dReader read = written(new Take(0, even.skeleton(), MarkerOrigin.HIPS, frames));
    assertThat(read.frames).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(read.frames.get(i)[0][1]).isCloseTo(10 * i, within(0.01f));
    }
  }

  @Test
  void shouldRefuseMoreFramesThanTheFormatCounts() {
    Take take = Takes.of(Collections.nCopies(C3dFile.MAX_FRAMES + 1, Optional.of(at(0))));
    assertThatThrownBy(() -> C3dFile.write(take, folder.resolve("long.c3d")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a C3D file holds 65535 frames at most, not 65536");
    assertThat(folder.resolve("long.c3d")).doesNotExist();
  }
}
