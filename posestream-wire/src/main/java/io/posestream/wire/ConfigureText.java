package io.posestream.wire;

import io.posestream.hand.HandModel;
import io.posestream.pose.PoseModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads a wish for other settings; one wrong value refuses it all. */
final class ConfigureText {
  private ConfigureText() {}

  static ConfigChange read(JsonNode data) throws BadMessageException {
    if (!data.isObject()) {
      throw bad("configure needs \"data\", an object");
    }
    return new ConfigChange(
        choice(data, "model", PoseModel.values(), ConfigureText::lowerCase),
        choice(data, "handModel", HandModel.values(), ConfigureText::lowerCase),
        truth(data, "hands"),
        choice(data, "smoothing", SmoothingChoice.values(), SmoothingChoice::wireName),
        truth(data, "mirrored"),
        probability(data, "detectionThreshold"),
        probability(data, "presenceThreshold"),
        TargetText.read(data));
  }

  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Optional<T> choice(
      JsonNode data, String field, T[] choices, Function<T, String> wireName)
      throws BadMessageException {
    JsonNode node = data.path(field);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    for (T choice : choices) {
      if (node.isString() && node.asString().equals(wireName.apply(choice))) {
        return Optional.of(choice);
      }
    }
    throw wrong(field, node, "one of " + Arrays.stream(choices).map(wireName).toList());
  }

  private static Optional<Boolean> truth(JsonNode data, String field) throws BadMessageException {
    JsonNode node = data.path(field);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isBoolean()) {
      throw wrong(field, node, "true or false");
    }
    return Optional.of(node.asBoolean());
  }

  private static Optional<Float> probability(JsonNode data, String field)
      throws BadMessageException {
    JsonNode node = data.path(field);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isNumber() || !(node.asDouble() >= 0 && node.asDouble() <= 1)) {
      throw wrong(field, node, "a number 0..1");
    }
    return Optional.of((float) node.asDouble());
  }

  static BadMessageException wrong(String field, JsonNode node, String allowed) {
    return bad(field + " must be " + allowed + ", not " + ClientText.shortened(node.toString()));
  }

  static BadMessageException bad(String message) {
    return BadMessageException.of(ErrorCode.BAD_CONFIGURE, message);
  }
}
