package io.posestream.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.Position;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuaternionPropertyTest {
  @Provide
  Arbitrary<Vec> directions() {
    Arbitrary<Double> coordinates = Arbitraries.doubles().between(-1, 1);
    return Combinators.combine(coordinates, coordinates, coordinates)
        .as(Vec::new)
        .filter(vec -> vec.length() > 0.05)
        .map(Vec::unit);
  }

  @Provide
  Arbitrary<Quaternion> rotations() {
    return Combinators.combine(directions(), Arbitraries.integers().between(-180, 180))
        .as((axis, angleDeg) -> Quaternion.about(axis, Math.toRadians(angleDeg)));
  }

  @Property
  void betweenTakesOneDirectionToTheOther(
      @ForAll("directions") Vec from, @ForAll("directions") Vec to) {
    assertThat(Quaternion.between(from, to).rotate(from).minus(to).length()).isLessThan(1e-4);
    assertThat(Quaternion.between(from, from.times(-1)).rotate(from).plus(from).length())
        .isLessThan(1e-6);
  }

  @Property
  void axesComeBack(@ForAll("rotations") Quaternion rotation) {
    Quaternion back =
        Quaternion.ofAxes(
            rotation.rotate(new Vec(1, 0, 0)),
            rotation.rotate(new Vec(0, 1, 0)),
            rotation.rotate(new Vec(0, 0, 1)));
    assertThat(back.angleDegTo(rotation)).isLessThan(1e-4);
  }

  @Property
  void timesIsOneAfterTheOther(
      @ForAll("rotations") Quaternion last,
      @ForAll("rotations") Quaternion first,
      @ForAll("directions") Vec vector) {
    Vec both = last.times(first).rotate(vector);
    assertThat(both.minus(last.rotate(first.rotate(vector))).length()).isLessThan(1e-9);
    assertThat(last.inverse().times(last).angleDegTo(Quaternion.IDENTITY)).isLessThan(1e-5);
  }

  @Property
  void theWayToAnotherIsShortestAndEven(
      @ForAll("rotations") Quaternion from, @ForAll("rotations") Quaternion to) {
    double wholeDeg = from.angleDegTo(to);
    assertThat(from.angleDegTo(from.towards(to, 0.25))).isCloseTo(wholeDeg / 4, within(1e-3));
    assertThat(from.towards(to, 1).angleDegTo(to)).isLessThan(1e-3);
  }

  @Test
  void shouldTurnPointsByTheRightHandRule() {
    Position turned =
        Quaternion.about(new Vec(0, 0, 1), Math.PI / 2).rotate(new Position(1, 0, 0.5f));
    assertThat(turned.x()).isCloseTo(0, within(1e-6f));
    assertThat(turned.y()).isCloseTo(1, within(1e-6f));
    assertThat(turned.z()).isEqualTo(0.5f);
  }

  @Test
  void shouldRefuseWhatIsNoRotation() {
    assertThatThrownBy(() -> new Quaternion(0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no rotation");
    assertThatThrownBy(() -> new Quaternion(Double.NaN, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
