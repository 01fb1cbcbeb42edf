package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.result.PoseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PoseResultJsonTest {
  private static final ResultExtras EXTRAS =
      new ResultExtras(
          true,
          Map.of("inbox", 3L),
          Optional.of(new ResultExtras.Origin("clip.mp4", 12, 400.00049)));

  private final PoseResultJson json = PoseResultJson.create();
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Test
  void shouldWriteADetectedBodyAsTheGoldenFileHasIt() throws Exception {
    assertGolden("detected.json", Results.detected());
  }

  @Test
  void shouldWriteNobodyAsTheGoldenFileHasIt() throws Exception {
    assertGolden("no-person.json", Results.noPerson());
  }

  @Test
  void shouldWriteAFailureAsTheGoldenFileHasIt() throws Exception {
    assertGolden("failed.json", Results.failed());
  }

  @Test
  void shouldKeepTheOrderOfTheProtocol() {
    JsonNode message = mapper.readTree(json.encode(Results.detected(), ResultExtras.none()));
    assertThat(new ArrayList<>(message.propertyNames()))
        .isEqualTo(
            List.of(
                "sequence",
                "timestamp",
                "status",
                "width",
                "height",
                "mirrored",
                "body",
                "hands",
                "angles",
                "joints",
                "quality",
                "timings",
                "dropped"));
    assertThat(new ArrayList<>(message.get("timings").propertyNames()))
        .isEqualTo(
            List.of("decodeMs", "poseMs", "handsMs", "anglesMs", "smoothMs", "waitMs", "totalMs"));
  }

  @Test
  void shouldGiveAnUnknownAngleNoNumbers() {
    JsonNode message = mapper.readTree(json.encode(Results.detected(), ResultExtras.none()));
    JsonNode unknown = message.get("angles").get("leftKnee");
    assertThat(unknown.get("flexionDeg").isNull()).isTrue();
    assertThat(unknown.get("interiorDeg").isNull()).isTrue();
    assertThat(unknown.get("state").asString()).isEqualTo("unknown");
  }

  private void assertGolden(String name, PoseResult result) throws IOException {
    String golden;
    try (InputStream in =
        Objects.requireNonNull(PoseResultJsonTest.class.getResourceAsStream(name), name)) {
      golden = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    assertThat(json.encode(result, EXTRAS)).isEqualTo(golden);
  }
}
