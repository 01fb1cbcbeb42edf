package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameStamp;
import io.posestream.frame.Image;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultJsonTest {
  private static final ResultMessage DETECTED = GoldenMessages.lines().get(0);

  private final JsonMapper mapper = JsonMapper.builder().build();

  @Test
  void shouldKeepTheOrderOfTheProtocol() {
    JsonNode data = mapper.readTree(ResultJson.data(DETECTED));
    assertThat(data.propertyNames())
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
            "sideCorrections",
            "others",
            "looseHands",
            "quality",
            "timings",
            "dropped");
    assertThat(data.get("timings").propertyNames())
        .containsExactly(
            "decodeMs", "poseMs", "handsMs", "anglesMs", "smoothMs", "waitMs", "totalMs");
  }

  @Test
  void shouldGiveAnUnknownAngleNoNumbers() {
    JsonNode data = mapper.readTree(ResultJson.data(DETECTED));
    JsonNode unknown = data.get("angles").get("leftKnee");
    assertThat(unknown.get("flexionDeg").isNull()).isTrue();
    assertThat(unknown.get("interiorDeg").isNull()).isTrue();
    assertThat(unknown.get("state").asString()).isEqualTo("unknown");
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
