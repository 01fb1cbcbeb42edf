package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameStamp;
import io.posestream.frame.Image;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
  private static final ResultMessage DETECTED = GoldenMessages.lines().get(0);

  @Test
  void shouldKeepTheOrderOfTheProtocol() {
    JsonNode data = Json.parse(ResultJson.data(DETECTED));
    assertThat(data.fieldNames())
        .toIterable()
        .containsExactly(
            "source",
            "frame",
            "timeMs",
            "sequence",
            "timestamp",
            "receivedMs",
            "sentMs",
            "status",
            "width",
            "height",
            "mirrored",
            "id",
            "body",
            "hands",
            "angles",
            "joints",
            "fitted",
            "room",
            "sideCorrections",
            "others",
            "looseHands",
            "quality",
            "timings",
            "dropped");
    assertThat(data.get("timings").fieldNames())
        .toIterable()
        .containsExactly(
            "decodeMs", "poseMs", "handsMs", "anglesMs", "smoothMs", "waitMs", "totalMs");
  }

  @Test
  void shouldGiveAnUnknownAngleNoNumbers() {
    JsonNode data = Json.parse(ResultJson.data(DETECTED));
    JsonNode unknown = data.get("angles").get("leftKnee");
    assertThat(unknown.get("flexionDeg").isNull()).isTrue();
    assertThat(unknown.get("interiorDeg").isNull()).isTrue();
    assertThat(unknown.get("state").asText()).isEqualTo("unknown");
  }

  @Test
  void shouldWriteToAFileWhatAMessageHasAsItsData() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (ResultMessage message : List.of(DETECTED, Results.sent(DETECTED.result()))) {
      file.reset();
      ResultJson.write(message, file);
      String data = ResultJson.data(message);
      assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(data).doesNotContain("\n");
      assertThat(ResultJson.message(message))
          .isEqualTo("{\"event\":\"pose_result\",\"data\":" + data + "}");
    }
  }

  @Test
  void shouldTakeTheTimestampOfAFrameWithoutOneFromItsCaptureTime() {
    Frame frame = new Frame(1, 1_234_567_890, 0, Image.absent(), FrameStamp.NONE);
    assertThat(Results.sent(Results.failed(frame)).timestampMs()).isEqualTo(1234.568);
    assertThat(Results.sent(Results.failed(Results.frame())).timestampMs()).isEqualTo(1712.5);
  }
}
