package io.posestream.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.Landmarks;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FloorTest {
  /** A camera pitched down and rolled, 1.4 m above the floor. */
  @Property
  void shouldFindTheFloorThatPeopleWalkOn(
      @ForAll @DoubleRange(min = -5, max = 40) double pitchDeg,
      @ForAll @DoubleRange(min = -4, max = 4) double rollDeg) {
    double[] up = up(pitchDeg, rollDeg);
    FloorFinder finder = new FloorFinder();
    for (int i = 0; i < 400; i++) {
      // Points of the floor in a zigzag from 2 to 6 m away.
      double z = 2 + i % 40 / 10.0;
      double x = (i % 7 - 3) / 3.0;
      double y = (-1.4 - up[0] * x - up[2] * z) / up[1];
      finder.elapse(0.05);
      finder.foot(x, y, z, 0.05);
      finder.upright(up[0], up[1], up[2], 0.05);
    }
    Floor floor = finder.floor().orElseThrow();
    assertThat(floor.cameraPitchDeg()).isCloseTo(pitchDeg, within(0.6));
    assertThat(floor.cameraHeightM()).isCloseTo(1.4f, within(0.02f));
    assertThat(floor.tiltAboutDeg()).isLessThan(3);
  }

  private static double[] up(double pitchDeg, double rollDeg) {
    double pitch = Math.toRadians(pitchDeg);
    double roll = Math.toRadians(rollDeg);
    return new double[] {
      Math.sin(roll) * Math.cos(pitch), -Math.cos(roll) * Math.cos(pitch), -Math.sin(pitch)
    };
  }

  @Test
  void shouldNotKnowAFloorFromOneMoment() {
    FloorFinder finder = new FloorFinder();
    finder.foot(0, 1, 3, 0.5);
    finder.upright(0, -1, 0, 0.5);
    assertThat(finder.floor()).isEmpty();
  }

  /** Somebody who sits all the time says how high the camera is, not how it is tilted. */
  @Test
  void shouldNotKnowTheTiltFromFeetInOnePlace() {
    FloorFinder finder = new FloorFinder();
    finder.foot(0.1, 1, 3, 30);
    assertThat(finder.floor()).isEmpty();
  }

  /** One on the ground, one on a roof behind: no plane through both is a floor. */
  @Test
  void shouldNotKnowAFloorOfSeveralLevels() {
    FloorFinder finder = new FloorFinder();
    for (int i = 0; i < 200; i++) {
      finder.elapse(0.05);
      finder.foot(0.2, 1.5, 4, 0.05);
      finder.foot(-0.2, -1.5, 8, 0.05);
      finder.upright(0, -1, 0, 0.05);
    }
    assertThat(finder.floor()).isEmpty();
  }

  @Test
  void shouldForget() {
    FloorFinder finder = new FloorFinder();
    finder.foot(0, 1, 3, 5);
    finder.upright(0, -1, 0, 5);
    assertThat(finder.floor()).isPresent();
    finder.reset();
    assertThat(finder.floor()).isEmpty();
    finder.foot(0, 1, 3, 5);
    finder.upright(0, -1, 0, 5);
    assertThat(finder.floor().orElseThrow().cameraHeightM()).isEqualTo(1);
  }

  @Test
  void shouldTurnLandmarksUpright() {
    double pitch = Math.toRadians(30);
    Floor floor = new Floor(0, (float) -Math.cos(pitch), (float) -Math.sin(pitch), 1.5f, 2);
    // One point on the floor straight below the lens, one on the axis of the camera.
    Landmarks room =
        Landmarks.of(
            new float[] {
              0,
              (float) (1.5 * Math.cos(pitch)),
              (float) (1.5 * Math.sin(pitch)),
              1,
              1,
              0,
              0,
              2,
              1,
              1
            });
    Landmarks aligned = floor.align(room);
    assertThat(aligned.y(0)).isCloseTo(1.5f, within(1e-5f));
    assertThat(aligned.z(0)).isCloseTo(0f, within(1e-5f));
    assertThat(aligned.y(1)).isCloseTo((float) (2 * Math.sin(pitch)), within(1e-5f));
    assertThat(aligned.z(1)).isCloseTo((float) (2 * Math.cos(pitch)), within(1e-5f));
    assertThat(floor.cameraPitchDeg()).isCloseTo(30, within(1e-4));
  }

  @Test
  void shouldRefuseAFloorAbovePeople() {
    assertThatThrownBy(() -> new Floor(0, 1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("up must be a unit vector with negative y: 0.0, 1.0, 0.0");
  }
}
