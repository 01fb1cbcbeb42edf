package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.posestream.angle.StandardAngles;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of {@code results.jsonl} is the data of a {@code pose_result}. */
class ResultsFileTest {
  private final Path folder;
  private final Path out;

  ResultsFileTest(@TempDir Path folder) {
    this.folder = folder;
    out = folder.resolve("out");
  }

  @Test
  void shouldHoldForAVideo() throws Exception {
    Path video = TestVideos.demo(folder.resolve("clip.mp4"), 6);
    List<JsonNode> lines = checked(ScriptedEngine.onePerson(), video);
    assertThat(lines).hasSize(6);
    assertThat(lines.get(5).get("dropped").get("input").asInt()).isZero();
  }

  @Test
  void shouldHoldForPicturesOfWhichOneCannotBeRead() throws Exception {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    TestPictures.person(pictures.resolve("a.jpg"), "jpg");
    Files.writeString(pictures.resolve("b.jpg"), "no picture");
    List<JsonNode> lines = checked(ScriptedEngine.onePerson(), pictures);
    assertThat(lines)
        .extracting(line -> line.get("status").asText())
        .containsExactly("detected", "failed");
    assertThat(lines.get(1).get("source").asText()).isEqualTo("b.jpg");
  }

  @Test
  void shouldSayOfVideosAndPicturesWhereTheFocalLengthIsKnownFrom() throws Exception {
    Path video = TestVideos.demo(folder.resolve("clip.mp4"), 2);
    Path picture = TestPictures.person(folder.resolve("a.jpg"), "jpg");
    for (Path input : List.of(video, picture)) {
      JsonNode given = checked(ScriptedEngine.onePerson(), input, "--field-of-view", 90).get(0);
      double longerSidePx = Math.max(given.get("width").asInt(), given.get("height").asInt());
      assertThat(given.at("/room/focalSource").asText()).isEqualTo("given");
      assertThat(given.at("/room/focalPx").asDouble()).isCloseTo(longerSidePx / 2, within(0.01));
      JsonNode assumed = checked(ScriptedEngine.onePerson(), input).get(0);
      assertThat(assumed.at("/room/focalSource").asText()).isEqualTo("assumed");
    }
  }

  @Test
  void shouldHoldWithoutAPerson() throws Exception {
    Path picture = TestPictures.plain(folder.resolve("wall.png"), 320, 240);
    assertThat(checked(ScriptedEngine.noPerson(), picture)).hasSize(1);
  }

  @Test
  void shouldHoldForSeveralPeopleOfAnotherSkeletonAndLooseHands() throws Exception {
    Path picture = TestPictures.plain(folder.resolve("two.png"), 320, 240);
    JsonNode line = checked(ScriptedEngine.twoOf17(), picture).get(0);
    assertThat(line.get("id").asInt()).isEqualTo(4);
    assertThat(line.get("body").get("landmarks")).hasSize(17);
    assertThat(line.get("others").get(0).get("id").asInt()).isEqualTo(7);
    assertThat(line.get("looseHands")).hasSize(1);
  }

  @Test
  void shouldHoldWhereNewerFramesReplaceOthers() {
    assertThat(checked(ScriptedEngine.onePerson(), "--demo", "--frames", "newest", "--duration", 1))
        .isNotEmpty();
  }

  /** The lines that an analysis writes, held to the schema and to the reader. */
  private List<JsonNode> checked(ScriptedEngine engine, Object... input) {
    Object[] args = new Object[input.length + 4];
    System.arraycopy(input, 0, args, 1, input.length);
    args[0] = "analyze";
    args[input.length + 1] = "--no-video";
    args[input.length + 2] = "--out";
    args[input.length + 3] = out;
    CommandRun.of((models, preferred) -> engine, args);
    ResultReader reader = ResultReader.of(StreamDescription.of(engine, StandardAngles.all()));
    return lines().stream()
        .peek(line -> assertThat(ResultJson.data(reader.data(line))).isEqualTo(line))
        .map(Json::parse)
        .peek(ResultsFileTest::check)
        .toList();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(out.resolve("results.jsonl"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void check(JsonNode line) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("event", "pose_result");
    message.set("data", line);
    assertThat(SchemaHolder.SCHEMA.validate(message)).isEmpty();
  }

  private static final class SchemaHolder {
    static final Schema SCHEMA =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema());

    private static JsonNode schema() {
      try {
        return Json.parse(
            Files.readString(Path.of("..", "wire", "schema", "pose_result.schema.json")));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
