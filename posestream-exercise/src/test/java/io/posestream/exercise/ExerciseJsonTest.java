package io.posestream.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseJsonTest {
  private static final String CALF_RAISE =
      """
      {
        "name": "calf-raise",
        "title": "Calf raise",
        "signal": {"angle": "ankle", "side": "mean"},
        "counting": {"start": -5, "end": -20, "leastRange": 12, "leastS": 0.4, "mostS": 6, "mostPauseS": 2},
        "judging": {"full": -30, "mostDifference": 10},
        "phases": ["flat", "up", "on the toes", "down"],
        "posture": "upright",
        "conditions": [
          {"angle": "knee", "side": "both", "atMost": 30, "when": "always", "hint": "keep the legs straight"}
        ],
        "required": ["ankle", "leftHip"]
      }
      """;

  @Test
  void shouldReadEveryField() {
    ExerciseDefinition read = ExerciseJson.parse(CALF_RAISE);
    assertThat(read.name()).isEqualTo("calf-raise");
    assertThat(read.title()).isEqualTo("Calf raise");
    assertThat(read.signal()).isEqualTo(Measure.angle("ankle"));
    assertThat(read.side()).isEqualTo(MeasuredSide.MEAN);
    assertThat(read.counting()).contains(new Counting(-5, -20, 3, 12, 0.4, 6, 2, 0.5));
    assertThat(read.judging()).isEqualTo(Judging.full(-30).withMostDifference(10));
    assertThat(read.phases()).isEqualTo(new PhaseNames("flat", "up", "on the toes", "down"));
    assertThat(read.posture()).isEqualTo(BodyPosture.UPRIGHT);
    assertThat(read.conditions())
        .containsExactly(
            Condition.atMost(
                Measure.angle("knee"), 30, Condition.When.ALWAYS, "keep the legs straight"));
    assertThat(read.required()).containsExactly("ankle", "leftHip");
  }

  @Test
  void shouldReadEveryMeasure() {
    ExerciseDefinition plank = StandardExercises.named("plank");
    assertThat(plank.holding()).contains(new Holding(Double.NEGATIVE_INFINITY, 40, 5));
    assertThat(plank.conditions().get(1).measure()).isEqualTo(Measure.height("shoulder", "elbow"));
    ExerciseDefinition squat = StandardExercises.named("squat");
    assertThat(squat.conditions())
        .extracting(Condition::measure)
        .contains(Measure.distance("leftAnkle", "rightAnkle"), Measure.offset("hip", "ankle"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"end\": -20 | \"end\": -5 | counting.end must differ from counting.start -5",
        "\"leastRange\": 12 | \"hysteresis\": 15 | counting.hysteresis must be positive and below the 15 between counting.start and counting.end: 15",
        "\"leastRange\": 12 | \"leastRange\": 40 | counting.leastRange must be at most the 25 between counting.start and judging.full: 40",
        "\"leastS\": 0.4 | \"leastS\": 9 | counting.leastS must be below counting.mostS 6: 9",
        "\"mostS\": 6 | \"mostS\": 6000 | counting.mostS must lie in 0..600: 6000",
        "\"full\": -30 | \"full\": -10 | judging.full must be at most counting.end -20, beyond which a repetition counts: -10",
        "\"full\": -30 | \"full\": -30, \"tooFar\": -25 | judging.tooFar must be at most judging.full -30, beyond which a repetition counts: -25",
        "\"mostDifference\": 10 | \"mostDifference\": -1 | judging.mostDifference must not be negative: -1",
        "\"angle\": \"ankle\" | \"angle\": \"toe\" | signal: angle must be one of ankle, elbow, hip, knee, neck, shoulder, trunk, wrist: toe",
        "\"side\": \"mean\" | \"side\": \"other\" | signal.side must be left, right, mean or inTurn: other",
        "\"side\": \"mean\" | \"side\": \"top\" | signal.side must be one of left, right, mean, inTurn, both, same, other: top",
        "\"side\": \"mean\" | \"side\": \"mean\", \"speed\": 1 | unknown field signal.speed, known are",
        "\"posture\": \"upright\" | \"pose\": \"upright\" | unknown field pose, known are name, title",
        "\"posture\": \"upright\" | \"posture\": \"flying\" | posture must be one of any, upright, lying: flying",
        "\"posture\": \"upright\" | \"hold\": {\"leastS\": 3} | counting and hold exclude each other",
        "\"side\": \"both\" | \"side\": \"inTurn\" | conditions[0]: side of a condition must be left, right, mean, both, same or other: inTurn",
        "\"atMost\": 30 | \"atMost\": 30, \"atLeast\": 40 | conditions[0]: atLeast must be below atMost 30: 40",
        "\"atMost\": 30, | '' | conditions[0]: a condition needs atLeast or atMost",
        "\"when\": \"always\" | \"when\": \"sometimes\" | conditions[0].when must be one of start, end, always: sometimes",
        "\"atMost\": 30 | \"atMost\": \"thirty\" | conditions[0].atMost must be a number: \"thirty\"",
        "\"up\", | '' | phases needs four names (start, forward, end, back), has 3",
        "\"name\": \"calf-raise\" | \"name\": \"Calf Raise\" | name must be of small letters, digits and hyphens, such as calf-raise: Calf Raise",
        "\"name\": \"calf-raise\", | '' | name is missing",
        "\"start\": -5, | '' | counting.start is missing",
        "\"leftHip\" | \"leftTail\" | required must be a landmark such as leftAnkle, or one of a pair such as ankle: leftTail",
        "\"end\": -20 | \"end\": -20, \"end\": -21 | not JSON: Duplicate field 'end'",
        "\"title\": | \"title\" | not JSON:"
      })
  void shouldNameFieldValueAndLimitOfWhatContradicts(String valid, String invalid, String message) {
    assertThat(CALF_RAISE).contains(valid);
    String json = CALF_RAISE.replace(valid, invalid);
    assertThatThrownBy(() -> ExerciseJson.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  /** The one that {@code docs/exercise.md} shows in both forms. */
  @Test
  void shouldReadTheDefinitionOfTheDocumentation() throws IOException {
    try (InputStream json = getClass().getResourceAsStream("calf-raise.json")) {
      assertThat(json).isNotNull();
      ExerciseDefinition read =
          ExerciseJson.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(read.counting())
          .contains(Counting.between(-5, -20).withHysteresis(4).lasting(0.4, 6));
      assertThat(read.judging()).isEqualTo(Judging.full(-30).withMostDifference(10));
    }
  }

  @Test
  void shouldSayWhichFileIsNoDefinition(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.json");
    Files.writeString(file, "[]");
    assertThatThrownBy(() -> ExerciseJson.read(file))
        .hasMessage(file + ": a definition must be an object: []");
    Files.write(file, "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ExerciseJson.read(file)).hasMessage(file + ": not UTF-8 text");
    Files.write(file, new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> ExerciseJson.read(file))
        .hasMessage(file + ": larger than 1048576 bytes");
    assertThatThrownBy(() -> ExerciseJson.read(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void shouldReadTheSameFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("calf-raise.json"), CALF_RAISE);
    assertThat(ExerciseJson.read(file).counting())
        .isEqualTo(ExerciseJson.parse(CALF_RAISE).counting());
  }
}
