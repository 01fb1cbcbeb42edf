package io.posestream.wire;

import io.posestream.quality.QualityTarget;
import io.posestream.wire.ConfigChange.TargetChange;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The field {@code target}: a rate, a latency, or null for none. */
final class TargetText {
  private static final String FIELD = "target";
  private static final String RATE = "resultsPerSecond";
  private static final String LATENCY = "latencyMs";

  private TargetText() {}

  static void write(Optional<QualityTarget> target, JsonGenerator json) {
    json.writeName(FIELD);
    if (target.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    if (target.get() instanceof QualityTarget.Rate rate) {
      json.writeName(RATE).writeNumber(rate.resultsPerSecond());
    } else if (target.get() instanceof QualityTarget.Latency latency) {
      json.writeName(LATENCY).writeNumber(latency.latencyMs());
    }
    json.writeEndObject();
  }

  static Optional<TargetChange> read(JsonNode data) throws BadMessageException {
    JsonNode node = data.path(FIELD);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (node.isNull()) {
      return Optional.of(new TargetChange(Optional.empty()));
    }
    JsonNode rate = node.path(RATE);
    JsonNode latency = node.path(LATENCY);
    if (rate.isMissingNode() == latency.isMissingNode()
        || !(rate.isNumber() || latency.isNumber())) {
      throw ConfigureText.wrong(
          FIELD, node, "null or an object with a number " + RATE + " or " + LATENCY);
    }
    try {
      return Optional.of(
          new TargetChange(
              Optional.of(
                  rate.isNumber()
                      ? QualityTarget.resultsPerSecond(rate.asDouble())
                      : QualityTarget.latencyMs(latency.asDouble()))));
    } catch (IllegalArgumentException e) {
      throw ConfigureText.bad(String.valueOf(e.getMessage()));
    }
  }
}
