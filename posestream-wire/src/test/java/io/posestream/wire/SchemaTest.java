package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code wire/schema} to the golden messages, and the code to {@code wire/schema}. */
class SchemaTest {
  private static final Path WIRE = Path.of("..", "wire");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, it -> it.schemas(SchemaTest::schemaOfId));

  private static String schemaOfId(String id) {
    try {
      return Files.readString(
          WIRE.resolve("schema").resolve(id.substring(id.lastIndexOf('/') + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> goldenTexts() throws IOException {
    return files("golden").stream().filter(name -> name.endsWith(".json")).toList();
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(WIRE.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static JsonNode golden(String name) throws IOException {
    return Json.parse(Files.readString(WIRE.resolve("golden").resolve(name)));
  }

  /** What the schema of the message's event finds wrong. */
  private static List<Error> wrong(JsonNode message, String event) throws IOException {
    Path file = WIRE.resolve("schema").resolve(event + ".schema.json");
    Schema schema = SCHEMAS.getSchema(Json.parse(Files.readString(file)));
    return schema.validate(message);
  }

  private static String event(String goldenName) {
    return goldenName.substring(0, goldenName.indexOf('.'));
  }

  @ParameterizedTest
  @MethodSource("goldenTexts")
  void shouldAcceptEveryGoldenText(String name) throws IOException {
    assertThat(wrong(golden(name), event(name))).isEmpty();
  }

  @Test
  void shouldAcceptEveryLineOfAFileAsTheDataOfAResult() throws IOException {
    for (String line : Files.readAllLines(WIRE.resolve("golden").resolve("results.jsonl"))) {
      String message = "{\"event\":\"pose_result\",\"data\":" + line + "}";
      assertThat(wrong(Json.parse(message), "pose_result")).isEmpty();
    }
  }

  @Test
  void shouldHaveAGoldenTextForEverySchema() throws IOException {
    TreeSet<String> events = new TreeSet<>();
    for (String name : goldenTexts()) {
      events.add(event(name) + ".schema.json");
    }
    assertThat(files("schema")).containsExactlyElementsOf(events);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "frame.json                | /event                  | \"pose_result\"",
        "frame.json                | /data                   | null",
        "frame.json                | /data/sequence          | -1",
        "frame.json                | /data/sequence          | 1.5",
        "frame.json                | /data/sequence          | 4294967296",
        "frame.json                | /data/timestamp         | \"NaN\"",
        "frame.json                | /data/image             | \"\"",
        "configure.json            | /data/model             | \"huge\"",
        "configure.json            | /data/hands             | 1",
        "configure.json            | /data/presenceThreshold | 1.5",
        "configure.json            | /data/fieldOfViewDeg    | 151",
        "configure.json            | /data/fieldOfViewDeg    | \"none\"",
        "hello.json                | /data/credits           | 0",
        "hello.json                | /data/settings/9/optional | 1",
        "hello.json                | /data/body/landmarks    | []",
        "hello.json                | /data/config/model      | \"huge\"",
        "hello.json                | /data/settings/0/type   | \"colour\"",
        "hello.json                | /data/settings/0/choices |",
        "hello.json                | /data/exercises/0/name  | \"Squat\"",
        "hello.json                | /data/exercises/0/end   |",
        "countExercise.json        | /data/name              | 7",
        "exercise.people.json      | /data/people/0/phase    | \"up\"",
        "exercise.people.json      | /data/people/0/last     |",
        "exercise.people.json      | /data/people/0/last/faults | [\"lazy\"]",
        "exercise.people.json      | /data/name              | null",
        "notice.configured.json    | /data/config/target     | 60",
        "notice.configured.json    | /data/config            |",
        "notice.configured.json    | /data/code              | \"party\"",
        "error.badFrame.json       | /data/code              | \"oops\"",
        "error.badFrame.json       | /data/message           |",
        "pose_result.detected.json | /data/status            | \"noPerson\"",
        "pose_result.detected.json | /data/body              | null",
        "pose_result.detected.json | /data/body/landmarks/32 | [1,2,3,0.5]",
        "pose_result.detected.json | /data/hands/0/side      | \"both\"",
        "pose_result.detected.json | /data/timings/poseMs    |",
        "pose_result.detected.json | /data/dropped/input     | -1",
        "pose_result.detected.json | /data/id                |",
        "pose_result.people.json   | /data/others/0/id       |",
        "pose_result.people.json   | /data/others/0/body     | null",
        "pose_result.people.json   | /data/looseHands        |",
        "pose_result.noPerson.json | /data/angles/x          | {}",
        "pose_result.noPerson.json | /data/width             |",
        "pose_result.failed.json   | /data/reason            |",
        "pose_result.failed.json   | /data/hands             | []",
      })
  void shouldRefuseABrokenText(String name, String pointer, @Nullable String value)
      throws IOException {
    JsonNode message = golden(name);
    Json.replace(message, pointer, value);
    assertThat(wrong(message, event(name))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void shouldKnowEveryErrorCode(ErrorCode code) throws IOException {
    String text = ServerText.error(code, "words", OptionalLong.empty());
    assertThat(wrong(Json.parse(text), "error")).isEmpty();
  }

  private static JsonNode settingsOfSchema() throws IOException {
    Path file = WIRE.resolve("schema").resolve("configure.schema.json");
    return Json.parse(Files.readString(file)).at("/$defs/config/properties");
  }

  @Test
  void shouldKnowEverySettingOfAStream() throws IOException {
    assertThat(settingsOfSchema().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            StreamSetting.all().stream().map(StreamSetting::name).toList());
  }

  static List<JsonNode> settings() throws IOException {
    return golden("hello.json").at("/data/settings").valueStream().toList();
  }

  /** So that the table of settings is the one place where they are described. */
  @ParameterizedTest
  @MethodSource("settings")
  void shouldSayOfASettingWhatTheTableSays(JsonNode setting) throws IOException {
    JsonNode property = settingsOfSchema().get(setting.get("name").asText());
    String type = setting.get("type").asText();
    assertThat(property.get("description")).isEqualTo(setting.get("description"));
    switch (type) {
      case "choice" -> assertThat(property.get("enum")).isEqualTo(setting.get("choices"));
      case "calibration" -> assertThat(property.get("oneOf")).hasSize(2);
      case "target" -> assertThat(property.get("oneOf")).hasSize(3);
      default -> {
        boolean optional = setting.path("optional").asBoolean();
        assertThat(property.get("type").toString())
            .isEqualTo(optional ? "[\"%s\",\"null\"]".formatted(type) : "\"" + type + "\"");
        assertThat(property.path("minimum").asDouble()).isEqualTo(setting.path("min").asDouble());
        assertThat(property.path("maximum").asDouble()).isEqualTo(setting.path("max").asDouble());
      }
    }
  }

  @Test
  void shouldKnowEveryNotice() throws IOException {
    JsonNode schema =
        Json.parse(Files.readString(WIRE.resolve("schema").resolve("notice.schema.json")));
    assertThat(schema.at("/properties/data/properties/code/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(
            Arrays.stream(NoticeCode.values()).map(NoticeCode::wireName).toList());
  }
}
