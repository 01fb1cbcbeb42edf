package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelloReaderTest {
  @Test
  void shouldRefuseADescriptionThatNamesAnAngleTwice() {
    AngleDefinition elbow = StandardAngles.LEFT_ELBOW;
    assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> twice(elbow)))
        .hasMessageContaining("leftElbow");
  }

  private static StreamDescription twice(AngleDefinition angle) {
    return new StreamDescription(Skeleton.body33(), List.of(angle, angle));
  }

  @Test
  void shouldNameTheAngleOfAHelloThatItDoesNotKnow() {
    String hello = GoldenMessages.text("hello.json");
    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> HelloReader.description(hello, List.of(StandardAngles.LEFT_ELBOW)))
        .withMessageContaining("hello.data.angles[1].name must be one of [leftElbow]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "/body                  | null        | hello.data.body must be",
        "/body/landmarks        | {}          | hello.data.body.landmarks must be",
        "/body/landmarks/0      | 7           | hello.data.body.landmarks must be",
        "/body/connections/0    | [1]         | hello.data.body.connections must be",
        "/body/connections/0    | [1,33]      | 33",
        "/angles                |             | hello.data.angles must be",
        "/angles/0/name         | \"tail\"    | hello.data.angles[0].name must be",
        "/angles/1/name         | \"leftElbow\" | two angles are called leftElbow",
      })
  void shouldNameTheFieldOfAHelloThatIsWrong(
      String pointer, @Nullable String value, String message) {
    JsonNode hello = Json.parse(GoldenMessages.text("hello.json"));
    Json.replace(hello, "/data" + pointer, value);
    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> HelloReader.description(hello.toString()))
        .withMessageContaining(message);
  }
}
