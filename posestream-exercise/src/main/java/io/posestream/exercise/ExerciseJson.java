package io.posestream.exercise;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Definitions as JSON; {@code docs/exercise.md} describes every field.
 *
 * @since 0.1
 */
public final class ExerciseJson {
  /** A definition is a page of text. */
  private static final long MOST_BYTES = 1 << 20;

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ExerciseJson() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is no definition; the message names the file, the field,
   *     its value and its limit
   */
  public static ExerciseDefinition read(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException("larger than " + MOST_BYTES + " bytes");
      }
      return parse(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8 text", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no definition; the message names the field, its value
   *     and its limit
   */
  public static ExerciseDefinition parse(String json) {
    Objects.requireNonNull(json, "json");
    JsonNode tree;
    try {
      tree = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    return definition(JsonFields.of("", tree));
  }

  private static ExerciseDefinition definition(JsonFields fields) {
    fields.allow(
        "name",
        "title",
        "signal",
        "counting",
        "hold",
        "judging",
        "phases",
        "posture",
        "conditions",
        "required");
    ExerciseDefinitionBuilder builder = ExerciseDefinition.builder(fields.text("name"));
    fields.optionalText("title").ifPresent(builder::title);
    JsonFields signal = fields.object("signal");
    builder.signal(
        measure(signal, "side"),
        signal.choice("side", MeasuredSide.class).orElse(MeasuredSide.MEAN));
    fields.optionalObject("counting").ifPresent(each -> builder.counting(counting(each)));
    fields.optionalObject("hold").ifPresent(each -> builder.holding(holding(each)));
    fields.optionalObject("judging").ifPresent(each -> builder.judging(judging(each)));
    fields.optionalTexts("phases").ifPresent(each -> builder.phases(phases(each)));
    fields.choice("posture", BodyPosture.class).ifPresent(builder::posture);
    fields.objects("conditions").forEach(each -> builder.condition(condition(each)));
    fields.optionalTexts("required").ifPresent(builder::required);
    return builder.build();
  }

  private static Measure measure(JsonFields fields, String... beside) {
    fields.allow(fields.union(beside, "angle", "distance", "offset", "height", "above"));
    int kinds = 0;
    for (String kind : List.of("angle", "distance", "offset", "height")) {
      kinds += fields.has(kind) ? 1 : 0;
    }
    if (kinds != 1) {
      throw fields.error("needs one of angle, distance, offset and height");
    }
    return fields.checked(
        () -> {
          if (fields.has("angle")) {
            return Measure.angle(fields.text("angle"));
          }
          if (fields.has("height")) {
            return Measure.height(fields.text("height"), fields.text("above"));
          }
          List<String> ends = ends(fields, fields.has("offset") ? "offset" : "distance");
          return fields.has("offset")
              ? Measure.offset(ends.get(0), ends.get(1))
              : Measure.distance(ends.get(0), ends.get(1));
        });
  }

  private static List<String> ends(JsonFields fields, String name) {
    List<String> ends = fields.optionalTexts(name).orElseThrow();
    if (ends.size() != 2) {
      throw new IllegalArgumentException(name + " needs two landmarks, has " + ends.size());
    }
    return ends;
  }

  private static Counting counting(JsonFields fields) {
    fields.allow(
        "start", "end", "hysteresis", "leastRange", "leastS", "mostS", "mostPauseS", "readyS");
    Counting usual = Counting.between(fields.number("start"), fields.number("end"));
    return new Counting(
        usual.start(),
        usual.end(),
        fields.number("hysteresis", usual.hysteresis()),
        fields.number("leastRange", usual.leastRange()),
        fields.number("leastS", usual.leastS()),
        fields.number("mostS", usual.mostS()),
        fields.number("mostPauseS", usual.mostPauseS()),
        fields.number("readyS", usual.readyS()));
  }

  private static Holding holding(JsonFields fields) {
    fields.allow("atLeast", "atMost", "leastS");
    return new Holding(
        fields.number("atLeast", Double.NEGATIVE_INFINITY),
        fields.number("atMost", Double.POSITIVE_INFINITY),
        fields.number("leastS"));
  }

  private static Judging judging(JsonFields fields) {
    fields.allow("full", "tooFar", "mostDifference", "leastForwardS", "leastBackS");
    return new Judging(
        fields.number("full", Double.NaN),
        fields.number("tooFar", Double.NaN),
        fields.number("mostDifference", Double.NaN),
        fields.number("leastForwardS", Double.NaN),
        fields.number("leastBackS", Double.NaN));
  }

  private static PhaseNames phases(List<String> names) {
    if (names.size() != 4) {
      throw new IllegalArgumentException(
          "phases needs four names (start, forward, end, back), has " + names.size());
    }
    return new PhaseNames(names.get(0), names.get(1), names.get(2), names.get(3));
  }

  private static Condition condition(JsonFields fields) {
    Measure measure = measure(fields, "side", "atLeast", "atMost", "when", "hint");
    return fields.checked(
        () ->
            new Condition(
                measure,
                fields.choice("side", MeasuredSide.class).orElse(MeasuredSide.BOTH),
                fields.number("atLeast", Double.NEGATIVE_INFINITY),
                fields.number("atMost", Double.POSITIVE_INFINITY),
                fields.choice("when", Condition.When.class).orElse(Condition.When.ALWAYS),
                fields.text("hint")));
  }
}
