package io.posestream.wire;

import static io.posestream.wire.Rounding.DEGREE;

import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.ExerciseState;
import io.posestream.exercise.Repetition;
import io.posestream.skeleton.Side;
import java.util.List;
import java.util.Optional;

/** Writes exercises and how far people are in them, field by field in the order of the protocol. */
final class ExerciseJson {
  private static final String DEGREES = "°";

  private ExerciseJson() {}

  /** The field {@code exercises} of a hello. */
  static void describe(List<ExerciseDefinition> exercises, JsonWriter json) {
    json.name("exercises").startArray();
    for (ExerciseDefinition exercise : exercises) {
      json.startObject();
      json.name("name").string(exercise.name());
      json.name("title").string(exercise.title());
      json.name("unit").string(exercise.signal().unit().strip());
      exercise
          .counting()
          .ifPresent(
              counting -> {
                DEGREE.write("start", counting.start(), json);
                DEGREE.write("end", counting.end(), json);
                DEGREE.write("full", exercise.judging().full(), json);
              });
      exercise.holding().ifPresent(holding -> DEGREE.write("leastS", holding.leastS(), json));
      json.endObject();
    }
    json.endArray();
  }

  /** The fields of an {@code exercise}, without the braces. */
  static void write(
      Optional<ExerciseDefinition> exercise, List<ExerciseState> people, JsonWriter json) {
    json.name("name");
    exercise.map(ExerciseDefinition::name).ifPresentOrElse(json::string, json::nothing);
    boolean degrees = exercise.map(each -> each.signal().unit().equals(DEGREES)).orElse(false);
    json.name("people").startArray();
    people.forEach(state -> person(state, degrees, json));
    json.endArray();
  }

  /** Live numbers are coarse, so that a person who stands still is no news. */
  private static void person(ExerciseState state, boolean degrees, JsonWriter json) {
    json.startObject();
    json.name("id").number(state.personId());
    json.name("repetitions").number(state.repetitions());
    json.name("phase").string(ChoiceType.wireName(state.phase()));
    json.name("phaseName").string(state.phaseName());
    DEGREE.write("value", degrees ? Math.rint(state.value()) : state.value(), json);
    DEGREE.write("progress", state.progress(), json);
    DEGREE.write("holdS", Math.floor(state.holdS() * 10) / 10, json);
    json.name("last");
    state.last().ifPresentOrElse(each -> repetition(each, json), json::nothing);
    json.name("hints").startArray();
    state
        .hints()
        .forEach(
            hint -> {
              json.startObject();
              json.name("kind").string(ChoiceType.wireName(hint.kind()));
              json.name("text").string(hint.text());
              json.endObject();
            });
    json.endArray();
    json.endObject();
  }

  private static void repetition(Repetition repetition, JsonWriter json) {
    json.startObject();
    json.name("number").number(repetition.number());
    json.name("side");
    repetition.side().map(ExerciseJson::wireName).ifPresentOrElse(json::string, json::nothing);
    DEGREE.write("startValue", repetition.startValue(), json);
    DEGREE.write("farthestValue", repetition.farthestValue(), json);
    DEGREE.write("leftRange", repetition.leftRange(), json);
    DEGREE.write("rightRange", repetition.rightRange(), json);
    DEGREE.write("forwardS", repetition.forwardS(), json);
    DEGREE.write("pauseS", repetition.pauseS(), json);
    DEGREE.write("backS", repetition.backS(), json);
    DEGREE.write("holdS", repetition.holdS(), json);
    json.name("faults").startArray();
    repetition.faults().forEach(fault -> json.string(ChoiceType.wireName(fault)));
    json.endArray();
    json.endObject();
  }

  private static String wireName(Side side) {
    return ChoiceType.wireName(side);
  }
}
