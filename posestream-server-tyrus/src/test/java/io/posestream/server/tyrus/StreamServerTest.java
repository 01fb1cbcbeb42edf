package io.posestream.server.tyrus;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.joint.JointSource;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.result.PoseResult.Seen;
import io.posestream.server.ServiceOptions;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import io.posestream.smooth.Signal;
import io.posestream.smooth.Smoother;
import io.posestream.smooth.SmootherFactory;
import io.posestream.wire.SmoothingChoice;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stream is made of: the engine's people, the service's angles and smoothers. */
class StreamServerTest extends RunningServer {
  /** Angles are exactly those of the world landmarks. */
  private static final StreamConfig EXACT =
      StreamConfig.defaults()
          .with(StreamSetting.SMOOTHING, SmoothingChoice.NONE)
          .with(StreamSetting.JOINTS, JointSource.NETWORK);

  /** The left forearm points to the camera. */
  private static StandingBody bent() {
    return new StandingBody().move(BodyLandmark.LEFT_WRIST, 0.15f, -0.25f, -0.25f);
  }

  private static PoseEstimate hidden() {
    return bent().visibility(BodyLandmark.LEFT_WRIST, 0).estimate();
  }

  @Test
  void shouldKeepTheStateOfEachStreamToItself() {
    int port = start(ServiceOptions.builder().config(EXACT).build());
    try (TestClient first = TestClient.open(port, BINARY);
        TestClient second = TestClient.open(port, BINARY)) {
      first.event("hello");
      second.event("hello");
      engine.seen = () -> bent().estimate();
      assertThat(elbow(first, 1).flexionDeg()).isEqualTo(90);
      engine.seen = StreamServerTest::hidden;
      assertThat(elbow(first, 2).state()).isEqualTo(AngleState.HELD);
      assertThat(elbow(second, 1).state()).isEqualTo(AngleState.UNKNOWN);
      assertThat(elbow(first, 3).flexionDeg()).isEqualTo(90);
    }
  }

  private static JointAngle elbow(TestClient client, long sequence) {
    Person person = client.isServed(sequence).result().person().orElseThrow();
    return person.angles().angle(LEFT_ELBOW).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, BINARY})
  void shouldCalculateTheAnglesOfTheService(String subprotocol) {
    int port =
        start(
            ServiceOptions.builder()
                .config(EXACT)
                .angles(List.of(TestClient.OWN_ANGLE, LEFT_ELBOW))
                .build());
    engine.seen = () -> bent().estimate();
    try (TestClient client = TestClient.open(port, subprotocol)) {
      JsonNode angles = client.event("hello").get("angles");
      assertThat(angles.valueStream().map(angle -> angle.get("name").asText()))
          .containsExactly("leftArmRaised", "leftElbow");
      Person person = client.isServed(1).result().person().orElseThrow();
      assertThat(person.angles().angles()).hasSize(2);
      assertThat(person.flexionDeg(TestClient.OWN_ANGLE)).isPresent();
      assertThat(person.flexionDeg(LEFT_ELBOW)).isEqualTo(OptionalDouble.of(90));
    }
  }

  /** Every interior angle is 100°. */
  private record Constant(int dimension) implements Smoother {
    @Override
    public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
      smoothed[0] = 100;
    }

    @Override
    public void reset() {}
  }

  @Test
  void shouldSmoothWithTheFiltersOfTheServiceWhateverAClientChooses() {
    SmootherFactory none = SmootherFactory.none();
    int port =
        start(
            ServiceOptions.builder()
                .smoothing(
                    (signal, dimension) ->
                        signal == Signal.ANGLE
                            ? new Constant(dimension)
                            : none.create(signal, dimension))
                .build());
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      assertThat(elbow(client, 1).flexionDeg()).isEqualTo(80);
      client.text("{\"event\":\"configure\",\"data\":{\"smoothing\":\"none\"}}");
      client.event("notice");
      assertThat(elbow(client, 2).flexionDeg()).isEqualTo(80);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, BINARY})
  void shouldServeBodiesOf17LandmarksWithoutWorldLandmarks(String subprotocol) {
    engine.skeleton = Skeleton.coco17();
    Landmarks image = Landmarks.of(new float[17 * Landmarks.STRIDE]);
    Body body = new Body(Skeleton.coco17(), 0.5f, image, Optional.empty(), 100);
    Person coco = Person.of(0, body, Optional.empty(), Optional.empty());
    engine.seen =
        () -> new PoseEstimate(9, 9, false, List.of(coco), List.of(), Optional.empty(), 0, 0, 0);
    int port = start();
    try (TestClient client = TestClient.open(port, subprotocol)) {
      JsonNode hello = client.event("hello");
      assertThat(hello.get("body").get("landmarks")).hasSize(17);
      assertThat(hello.get("angles").valueStream().map(angle -> angle.get("name").asText()))
          .contains("leftElbow")
          .doesNotContain("leftAnkle");
      Seen seen = (Seen) client.isServed(1).result();
      Person person = seen.person().orElseThrow();
      assertThat(person.id()).isZero();
      assertThat(person.body().skeleton()).isEqualTo(Skeleton.coco17());
      assertThat(person.body().world()).isEmpty();
      assertThat(person.flexionDeg(LEFT_ELBOW)).isEmpty();
      assertThat(seen.quality()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, BINARY})
  void shouldServeSeveralPeopleAndLooseHands(String subprotocol) {
    engine.seen =
        () ->
            StandingBody.estimateOf(
                List.of(
                    new StandingBody().person(3),
                    Person.of(5, bent().body(), Optional.of(hand(4, Side.LEFT)), Optional.empty())),
                List.of(hand(7, Side.RIGHT), hand(2, Side.RIGHT)));
    int port = start(ServiceOptions.builder().config(EXACT).build());
    try (TestClient client = TestClient.open(port, subprotocol)) {
      client.event("hello");
      Seen seen = (Seen) client.isServed(1).result();
      assertThat(seen.people()).extracting(Person::id).containsExactly(3, 5);
      assertThat(seen.people().get(0).flexionDeg(LEFT_ELBOW)).isEqualTo(OptionalDouble.of(0));
      assertThat(seen.people().get(1).flexionDeg(LEFT_ELBOW)).isEqualTo(OptionalDouble.of(90));
      assertThat(seen.people().get(1).hands()).extracting(Hand::side).containsExactly(Side.LEFT);
      assertThat(seen.looseHands()).extracting(Hand::side).containsExactly(Side.RIGHT, Side.RIGHT);
      assertThat(seen.hands()).extracting(Hand::id).containsExactly(4, 7, 2);
    }
  }

  private static Hand hand(int id, Side side) {
    Landmarks points = Landmarks.of(new float[HandLandmark.COUNT * Landmarks.STRIDE]);
    return new Hand(id, side, 0.5f, points, points, 80);
  }

  /** Opening and closing a stream costs milliseconds, of which those who stream would wait. */
  @Test
  void shouldAskTheEngineForNothingBeforeTheFirstFrame() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("nonsense");
      client.error("badMessage");
      assertThat(engine.opened).hasValue(0);
      client.isServed(1);
      assertThat(engine.opened).hasValue(1);
    }
  }

  @Test
  void shouldLeaveTheEngineOpen() {
    int port = start(ServiceOptions.builder().angles(StandardAngles.all()).build());
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.isServed(1);
    }
    server().close();
    assertThat(engine.open).hasValue(0);
    assertThat(engine.closed).isFalse();
  }
}
