package io.posestream.wire;

import io.posestream.calibration.CalibrationStep;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.ExerciseState;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes what a server sends as text in both subprotocols, except for results: those are written by
 * {@link ResultJson} and {@link ResultBinary}.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ServerText {
  private static final int CONTROL_BYTES = 512;
  private static final int HELLO_BYTES = 4_096;

  private ServerText() {}

  /** The first message of every connection that is let in. */
  public static String hello(Hello hello) {
    return JsonText.event("hello", HELLO_BYTES, json -> hello(hello, json));
  }

  private static void hello(Hello hello, JsonWriter json) {
    json.name("version").number(WireFormat.VERSION);
    json.name("subprotocol").string(hello.format().subprotocol());
    json.name("serverTimeMs").number(hello.serverTimeMs());
    json.name("engine").string(hello.engine());
    json.name("credits").number(hello.credits());
    json.name("config").startObject();
    ConfigJson.write(hello.config(), json);
    json.endObject();
    json.name("limits").startObject();
    json.name("maxMessageBytes").number(hello.limits().maxMessageBytes());
    json.name("maxTextBytes").number(hello.limits().maxTextBytes());
    json.name("maxPixels").number(hello.limits().maxPixels());
    json.name("maxFramesPerSecond").number(hello.limits().maxFramesPerSecond());
    json.endObject();
    ConfigJson.describe(json);
    SkeletonJson.write("body", hello.description().body(), json);
    SkeletonJson.write("hand", Skeleton.hand(), json);
    SkeletonJson.write(hello.description(), json);
    ExerciseJson.describe(hello.exercises(), json);
  }

  /**
   * A notice other than {@link NoticeCode#CONFIGURED}, which carries settings.
   *
   * @param message in words for a user
   */
  public static String notice(NoticeCode code, String message) {
    return notice(code, message, Optional.empty());
  }

  /** How far calibrating is. */
  public static String calibration(CalibrationStep step) {
    return JsonText.event("calibration", CONTROL_BYTES, json -> calibration(step, json));
  }

  private static void calibration(CalibrationStep step, JsonWriter json) {
    if (step instanceof CalibrationStep.Waiting waiting) {
      json.name("state").string("waiting");
      json.name("problem").string(ChoiceType.wireName(waiting.problem()));
      json.name("hint").string(waiting.hint());
    } else if (step instanceof CalibrationStep.Standing standing) {
      json.name("state").string("standing");
      Rounding.PROBABILITY.write("share", standing.share(), json);
    } else if (step instanceof CalibrationStep.Done done) {
      json.name("state").string("done");
      json.name("calibration");
      CalibrationJson.write(done.calibration(), json);
    }
  }

  /**
   * How far everyone in the picture is in the exercise that is counted.
   *
   * @param exercise what is counted; empty if nothing is any more
   * @param people their states, in their order
   */
  public static String exercise(Optional<ExerciseDefinition> exercise, List<ExerciseState> people) {
    Objects.requireNonNull(exercise, "exercise");
    Objects.requireNonNull(people, "people");
    return JsonText.event(
        "exercise", CONTROL_BYTES, json -> ExerciseJson.write(exercise, people, json));
  }

  /** The notice that {@code config} took effect. */
  public static String configured(StreamConfig config) {
    return notice(NoticeCode.CONFIGURED, "the settings took effect", Optional.of(config));
  }

  private static String notice(NoticeCode code, String message, Optional<StreamConfig> config) {
    return JsonText.event(
        "notice",
        CONTROL_BYTES,
        json -> {
          json.name("code").string(code.wireName());
          json.name("message").string(message);
          config.ifPresent(
              settings -> {
                json.name("config").startObject();
                ConfigJson.write(settings, json);
                json.endObject();
              });
        });
  }

  /**
   * An error.
   *
   * @param message in words for the client's developer
   * @param sequence the frame that it is about, or empty
   */
  public static String error(ErrorCode code, String message, OptionalLong sequence) {
    return JsonText.event(
        "error",
        CONTROL_BYTES,
        json -> {
          json.name("code").string(code.wireName());
          json.name("message").string(message);
          sequence.ifPresent(number -> json.name("sequence").number(number));
        });
  }
}
