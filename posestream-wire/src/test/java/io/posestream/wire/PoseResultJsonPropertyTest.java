package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.JointAngles;
import io.posestream.person.Body;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PoseResultJsonPropertyTest {
  private static final int VALUES = BodyLandmark.COUNT * Landmarks.STRIDE;

  private final JsonMapper mapper = JsonMapper.builder().build();

  @Provide
  Arbitrary<float[]> landmarkValues() {
    return Arbitraries.floats().between(-3, 3).array(float[].class).ofSize(VALUES);
  }

  @Property(tries = 100)
  void landmarksReadBackToTheirPrecision(@ForAll("landmarkValues") float[] values) {
    Landmarks landmarks = Landmarks.of(values);
    PoseResult result =
        new PoseResult.Detected(
            Results.STAMP,
            640,
            480,
            new Body(1, landmarks, landmarks, 1),
            List.of(),
            new JointAngles(List.of(), List.of()),
            Results.QUALITY,
            Results.TIMES);
    String text = PoseResultJson.create().encode(result, ResultExtras.none());
    assertThat(text).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("\n");

    JsonNode body = mapper.readTree(text).get("body");
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      JsonNode point = body.get("landmarks").get(i);
      assertThat(point.size()).isEqualTo(5);
      assertThat(point.get(0).asDouble()).isCloseTo(landmarks.x(i), within(0.51e-5));
      assertThat(point.get(2).asDouble()).isCloseTo(landmarks.z(i), within(0.51e-5));
      assertThat(point.get(3).asDouble()).isCloseTo(landmarks.visibility(i), within(0.51e-4));
      assertThat(body.get("world").get(i).size()).isEqualTo(3);
      assertThat(body.get("world").get(i).get(1).asDouble())
          .isCloseTo(landmarks.y(i), within(0.51e-5));
    }
  }
}
