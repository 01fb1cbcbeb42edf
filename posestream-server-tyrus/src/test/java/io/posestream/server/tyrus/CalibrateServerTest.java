package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.BodyLandmark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients calibrate the person whom they film. */
class CalibrateServerTest extends RunningServer {
  private static final double FRAME_MS = 100;

  /** The left elbow bent by 20°. */
  private static StandingBody bent() {
    return new StandingBody()
        .move(BodyLandmark.LEFT_WRIST, 0.15f, -0.0151f, -0.0855f)
        .move(BodyLandmark.LEFT_INDEX, 0.13f, 0.0601f, -0.1129f)
        .move(BodyLandmark.LEFT_PINKY, 0.17f, 0.0601f, -0.1129f);
  }

  /** Sends frames until calibrating is done; all that it told meanwhile. */
  private static List<JsonNode> steps(TestClient client, long firstSequence) {
    List<JsonNode> steps = new ArrayList<>();
    for (long sequence = firstSequence; sequence < firstSequence + 50; sequence++) {
      client.frame(sequence, sequence * FRAME_MS);
      steps.addAll(client.untilResult("calibration"));
      if (!steps.isEmpty() && steps.get(steps.size() - 1).get("state").asText().equals("done")) {
        return steps;
      }
    }
    throw new AssertionError("not done after 5 s: " + steps);
  }

  @Test
  void shouldCalibrateSomebodyWhoStandsStillAndApplyWhatTheClientKept() {
    engine.seen = () -> bent().estimate();
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("{\"event\":\"configure\",\"data\":{\"joints\":\"network\"}}");
      client.event("notice");
      client.text("{\"event\":\"calibrate\",\"data\":{\"bodyHeightCm\":175}}");
      List<JsonNode> steps = steps(client, 1);
      assertThat(steps.size()).isBetween(5, 13);
      assertThat(steps.get(0).get("state").asText()).isEqualTo("standing");
      JsonNode calibration = steps.get(steps.size() - 1).get("calibration");
      assertThat(calibration.get("scale").asDouble()).isCloseTo(0.886 * 1.75 / 0.85, within(1e-3));
      double neutralDeg = calibration.get("neutralDeg").get("leftElbow").asDouble();
      assertThat(neutralDeg).isCloseTo(20, within(0.5));

      client.text("{\"event\":\"configure\",\"data\":{\"calibration\":" + calibration + "}}");
      assertThat(client.event("notice").get("config").get("calibration")).isEqualTo(calibration);
      client.frame(100, 100 * FRAME_MS);
      assertThat(client.result(100).result().flexionDeg(StandardAngles.LEFT_ELBOW))
          .hasValueCloseTo(0.0, within(0.5));
    }
  }

  @Test
  void shouldSayWhyItWaits() {
    engine.seen = () -> bent().move(BodyLandmark.LEFT_WRIST, 0.15f, -0.25f, -0.25f).estimate();
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("{\"event\":\"calibrate\",\"data\":{}}");
      client.frame(1, FRAME_MS);
      JsonNode waiting = client.event("calibration");
      assertThat(waiting.get("problem").asText()).isEqualTo("notNeutral");
      assertThat(waiting.get("hint").asText()).contains("leftElbow");
      client.result(1);
      client.frame(2, 2 * FRAME_MS);
      client.result(2);
      engine.seen = () -> StandingBody.estimateOf(List.of(), List.of());
      client.frame(3, 3 * FRAME_MS);
      assertThat(client.event("calibration").get("problem").asText()).isEqualTo("notSeen");
      client.result(3);
    }
  }

  @Test
  void shouldRefuseAnAbsurdHeight() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("{\"event\":\"calibrate\",\"data\":{\"bodyHeightCm\":1.75}}");
      assertThat(client.error("badConfigure").get("message").asText())
          .isEqualTo("the body height must lie in 50.0..250.0 cm: 1.75");
      client.text("{\"event\":\"calibrate\",\"data\":{\"bodyHeightCm\":\"tall\"}}");
      client.error("badConfigure");
      client.isServed(1);
    }
  }
}
