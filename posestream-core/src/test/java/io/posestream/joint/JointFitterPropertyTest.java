package io.posestream.joint;

import static io.posestream.joint.SyntheticView.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JointFitterPropertyTest {
  /** Anything that a network may say, also what no body can be. */
  @Property(tries = 300)
  void anglesAreBetween0And180AndNeverNaN(
      @ForAll("anything") List<Landmarks> images, @ForAll("anything") List<Landmarks> worlds) {
    JointFitter fitter = JointFitter.of(JointSource.LIMBS);
    for (int i = 0; i < Math.min(images.size(), worlds.size()); i++) {
      Optional<JointFit> fit = fitter.fit(images.get(i), worlds.get(i), VIEW, i * 20_000_000L);
      if (fit.isPresent()) {
        for (LimbAngle angle : LimbAngle.values()) {
          assertThat(fit.get().interiorDeg(angle)).isBetween(0f, 180f);
          assertThat(fit.get().aboutDeg(angle)).isBetween(0f, 180f);
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Landmarks>> anything() {
    Arbitrary<Float> coordinates =
        Arbitraries.oneOf(
            PoseArbitraries.worldCoordinates(),
            PoseArbitraries.imageCoordinates(),
            Arbitraries.floats());
    return PoseArbitraries.landmarks(BodyLandmark.COUNT, coordinates, PoseArbitraries.scores())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** Left and right of a mirrored person in a mirrored picture are exchanged, and nothing else. */
  @Property(tries = 200)
  void aMirroredPersonHasMirroredJoints(@ForAll("people") Landmarks world) {
    Landmarks image = SyntheticView.image(world, 3);
    Optional<JointFit> fitted = fit(world, image);
    Optional<JointFit> fittedOther = fit(mirrored(world, 0), mirrored(image, VIEW.widthPx()));
    assertThat(fittedOther.isPresent()).isEqualTo(fitted.isPresent());
    Assume.that(fitted.isPresent());
    JointFit fit = fitted.get();
    JointFit other = fittedOther.get();
    assertThat(other.interiorDeg(LimbAngle.LEFT_KNEE))
        .isCloseTo(fit.interiorDeg(LimbAngle.RIGHT_KNEE), within(0.1f));
    assertThat(other.interiorDeg(LimbAngle.RIGHT_SHOULDER))
        .isCloseTo(fit.interiorDeg(LimbAngle.LEFT_SHOULDER), within(0.1f));
    for (BodyLandmark landmark : BodyLandmark.all()) {
      int counterpart = Skeleton.body33().mirrorIndex().get(landmark.index());
      assertThat(other.joints().landmarks().x(counterpart))
          .isCloseTo(-fit.joints().landmarks().x(landmark), within(1e-3f));
    }
  }

  @Provide
  Arbitrary<Landmarks> people() {
    return PoseArbitraries.seenBodies();
  }

  private static Optional<JointFit> fit(Landmarks world, Landmarks image) {
    return JointFitter.of(JointSource.LIMBS).fit(image, world, VIEW, 0);
  }

  private static Landmarks mirrored(Landmarks landmarks, float width) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    float[] mirrored = new float[values.length];
    landmarks.copyTo(values);
    for (int i = 0; i < landmarks.size(); i++) {
      int from = Skeleton.body33().mirrorIndex().get(i) * Landmarks.STRIDE;
      System.arraycopy(values, from, mirrored, i * Landmarks.STRIDE, Landmarks.STRIDE);
      mirrored[i * Landmarks.STRIDE] = width - mirrored[i * Landmarks.STRIDE];
    }
    return Landmarks.of(mirrored);
  }
}
