package io.posestream.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoomPlacerPropertyTest {
  private static final long FRAME_NS = 50_000_000;

  @Provide
  Arbitrary<RoomScene> scenes() {
    return Combinators.combine(
            Arbitraries.doubles().between(-1, 1),
            Arbitraries.doubles().between(-0.5, 0.5),
            Arbitraries.doubles().between(1.2, 8))
        .as((x, y, z) -> new RoomScene(x, y, z, 1));
  }

  @Property
  void shouldPlaceWhatPerfectNetworksSee(@ForAll("scenes") RoomScene scene) {
    assertNear(place(scene), scene.room(), 0.005 * scene.zM());
  }

  /** From one camera a child that is near and an adult who is far look the same. */
  @Property
  void shouldPlaceAChildAsFarTooFarAwayAsItIsSmall(@ForAll("scenes") RoomScene scene) {
    RoomScene child = new RoomScene(scene.xM(), scene.yM(), scene.zM(), 0.5);
    RoomScene adult = new RoomScene(2 * scene.xM(), 2 * scene.yM(), 2 * scene.zM(), 1);
    assertNear(place(child), adult.room(), 0.01 * scene.zM());
  }

  @Property
  void shouldPutEveryLandmarkOnTheRayOfItsPixel(@ForAll("estimates") PoseEstimate estimate) {
    PictureView view = PictureView.assumed(estimate.width(), estimate.height());
    for (Person person : withWorld(estimate)) {
      Landmarks image = person.body().landmarks();
      Landmarks world = person.body().world().orElseThrow();
      new RoomPlacer(new FloorFinder())
          .place(image, world, world, view, 0)
          .ifPresent(body -> assertOnRays(body.landmarks(), image, view));
    }
  }

  private static List<Person> withWorld(PoseEstimate estimate) {
    return estimate.people().stream().filter(person -> person.body().world().isPresent()).toList();
  }

  @Provide
  Arbitrary<PoseEstimate> estimates() {
    return PoseArbitraries.estimates();
  }

  private static void assertOnRays(Landmarks room, Landmarks image, PictureView view) {
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      assertThat(room.z(i)).isPositive();
      double xPx = view.widthPx() / 2.0 + view.focalPx() * room.x(i) / room.z(i);
      assertThat(xPx).isCloseTo(image.x(i), within(0.01 + 1e-4 * Math.abs(image.x(i))));
    }
  }

  /** Whatever comes frame after frame: finite values or none. */
  @Property
  void shouldStayFinite(@ForAll("manyEstimates") List<PoseEstimate> frames) {
    FloorFinder floor = new FloorFinder();
    RoomPlacer placer = new RoomPlacer(floor);
    long timeNs = 0;
    for (PoseEstimate frame : frames) {
      timeNs += FRAME_NS;
      for (Person person : withWorld(frame)) {
        Landmarks world = person.body().world().orElseThrow();
        PictureView view = PictureView.assumed(frame.width(), frame.height());
        Optional<RoomBody> body =
            placer.place(person.body().landmarks(), world, world, view, timeNs++);
        body.ifPresent(placed -> assertThat(placed.landmarks().size()).isEqualTo(33));
      }
    }
  }

  @Provide
  Arbitrary<List<PoseEstimate>> manyEstimates() {
    return PoseArbitraries.estimates().list().ofMinSize(2).ofMaxSize(20);
  }

  /** The network's idea of where the feet are moves to and fro by 15 cm; their pixels do not. */
  @Property(tries = 20)
  void shouldHoldAFootWhosePixelsRest(@ForAll("scenes") RoomScene scene) {
    FloorFinder floor = new FloorFinder();
    RoomPlacer placer = new RoomPlacer(floor);
    Landmarks image = scene.image();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 100; i++) {
      double bent = 0.15 * Math.sin(i / 8.0);
      Landmarks world = withFeetMoved(scene.world(), bent);
      RoomBody body = placer.place(image, world, world, RoomScene.VIEW, i * FRAME_NS).orElseThrow();
      if (i > 20) {
        double heelM = body.landmarks().z(BodyLandmark.LEFT_HEEL);
        least = Math.min(least, heelM);
        most = Math.max(most, heelM);
      }
    }
    assertThat(most - least).isLessThan(0.02);
  }

  private static Landmarks withFeetMoved(Landmarks world, double byM) {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    world.copyTo(values);
    for (int i = BodyLandmark.LEFT_ANKLE.index(); i < BodyLandmark.COUNT; i++) {
      values[i * Landmarks.STRIDE + 2] += (float) byM;
    }
    return Landmarks.of(values);
  }

  private static Landmarks place(RoomScene scene) {
    Landmarks world = scene.world();
    return new RoomPlacer(new FloorFinder())
        .place(scene.image(), world, world, RoomScene.VIEW, 0)
        .orElseThrow()
        .landmarks();
  }

  private static void assertNear(Landmarks placed, Landmarks truth, double withinM) {
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      assertThat((double) placed.x(i)).isCloseTo(truth.x(i), within(withinM));
      assertThat((double) placed.y(i)).isCloseTo(truth.y(i), within(withinM));
      assertThat((double) placed.z(i)).isCloseTo(truth.z(i), within(withinM));
    }
  }
}
