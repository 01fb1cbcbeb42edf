package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.arbitraries.StandingBody;
import io.posestream.exercise.Counting;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.Measure;
import io.posestream.exercise.MeasuredSide;
import io.posestream.exercise.StandardExercises;
import io.posestream.server.ServiceOptions;
import io.posestream.skeleton.BodyLandmark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients have exercises counted. */
class ExerciseServerTest extends RunningServer {
  private static final double FRAME_MS = 100;
  private static final ExerciseDefinition BEND =
      ExerciseDefinition.builder("bend")
          .title("Elbow bend")
          .signal(Measure.angle("elbow"), MeasuredSide.IN_TURN)
          .counting(Counting.between(30, 60))
          .build();

  private final List<JsonNode> told = new ArrayList<>();
  private long sequence;

  private TestClient open() {
    int port = start(ServiceOptions.builder().exercises(List.of(BEND)).build());
    TestClient client = TestClient.open(port);
    assertThat(client.event("hello").get("exercises"))
        .singleElement()
        .satisfies(each -> assertThat(each.get("title").asText()).isEqualTo("Elbow bend"));
    client.text(
        "{\"event\":\"configure\",\"data\":{\"joints\":\"network\",\"smoothing\":\"none\"}}");
    client.event("notice");
    return client;
  }

  private static void choose(TestClient client, String name) {
    client.text("{\"event\":\"countExercise\",\"data\":{\"name\":" + name + "}}");
  }

  /** Frames of a second with the left forearm as it is, then of half a second with it bent. */
  private void bend(TestClient client) {
    film(client, 10, new StandingBody());
    film(client, 6, new StandingBody().move(BodyLandmark.LEFT_WRIST, 0.15f, -0.25f, -0.25f));
  }

  private void film(TestClient client, int frames, StandingBody body) {
    engine.seen = body::estimate;
    for (int i = 0; i < frames; i++) {
      sequence++;
      client.frame(sequence, sequence * FRAME_MS);
      told.addAll(client.untilResult("exercise"));
    }
  }

  private JsonNode lastPerson() {
    return told.get(told.size() - 1).at("/people/0");
  }

  @Test
  void shouldCountWhatTheClientChose() {
    try (TestClient client = open()) {
      choose(client, "\"bend\"");
      assertThat(client.event("exercise").get("people")).isEmpty();
      bend(client);
      bend(client);
      bend(client);
      film(client, 10, new StandingBody());
      assertThat(lastPerson().get("repetitions").asInt()).isEqualTo(3);
      assertThat(lastPerson().at("/last/side").asText()).isEqualTo("left");
      assertThat(lastPerson().at("/last/leftRange").asDouble()).isCloseTo(90, within(5.0));
      assertThat(told).extracting(each -> each.at("/people/0/phase").asText()).contains("end");
      // Somebody who stands still is news once.
      int before = told.size();
      film(client, 10, new StandingBody());
      assertThat(told.size() - before).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void shouldBeginAnewAndStopWhenToldSo() {
    try (TestClient client = open()) {
      choose(client, "\"bend\"");
      client.event("exercise");
      bend(client);
      bend(client);
      assertThat(lastPerson().get("repetitions").asInt()).isEqualTo(1);
      choose(client, "\"bend\"");
      client.event("exercise");
      film(client, 10, new StandingBody());
      assertThat(lastPerson().get("repetitions").asInt()).isZero();
      choose(client, "null");
      assertThat(client.event("exercise").get("name").isNull()).isTrue();
      told.clear();
      bend(client);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void shouldRefuseAnExerciseThatItDoesNotOfferAndCountTheOtherOn() {
    try (TestClient client = open()) {
      choose(client, "\"bend\"");
      client.event("exercise");
      choose(client, "\"squat\"");
      assertThat(client.error("badConfigure").get("message").asText())
          .isEqualTo("exercise must be one of [bend], not squat");
      choose(client, "\"<script>\"");
      assertThat(client.error("badConfigure").get("message").asText()).contains("<script>");
      choose(client, "7");
      client.error("badMessage");
      bend(client);
      bend(client);
      assertThat(lastPerson().get("repetitions").asInt()).isEqualTo(1);
    }
  }

  @Test
  void shouldOfferTheStandardOnesUnlessToldOtherwise() {
    try (TestClient client = TestClient.open(start())) {
      assertThat(client.event("hello").get("exercises"))
          .hasSameSizeAs(StandardExercises.all())
          .extracting(each -> each.get("name").asText())
          .contains("squat", "plank");
    }
  }
}
