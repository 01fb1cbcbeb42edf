package io.posestream.wire;

import io.posestream.quality.QualityTarget;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A rate, a latency, or none. */
final class TargetType extends SettingType<Optional<QualityTarget>> {

  private static final String NONE = "none";
  private static final String RATE = "resultsPerSecond";
  private static final String LATENCY = "latencyMs";

  @Override
  public Optional<QualityTarget> check(Optional<QualityTarget> value) {
    return value;
  }

  @Override
  public String allowed() {
    return "null or an object with a number " + RATE + " or " + LATENCY;
  }

  /** Such as {@code 30hz}, {@code 20ms} or {@code none}. */
  @Override
  public Optional<QualityTarget> parse(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    try {
      if (plain.equals(NONE)) {
        return Optional.empty();
      }
      if (plain.endsWith("hz")) {
        return Optional.of(QualityTarget.resultsPerSecond(number(plain)));
      }
      if (plain.endsWith("ms")) {
        return Optional.of(QualityTarget.latencyMs(number(plain)));
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new IllegalArgumentException(
        "must be a rate such as 30hz, a latency such as 20ms, or none, not "
            + ClientText.shortened(text));
  }

  private static double number(String text) {
    return Double.parseDouble(text.substring(0, text.length() - 2));
  }

  @Override
  public String text(Optional<QualityTarget> value) {
    if (value.isEmpty()) {
      return NONE;
    }
    return value.get() instanceof QualityTarget.Rate rate
        ? rate.resultsPerSecond() + "hz"
        : ((QualityTarget.Latency) value.get()).latencyMs() + "ms";
  }

  @Override
  Optional<QualityTarget> read(JsonNode node) {
    if (node.isNull()) {
      return Optional.empty();
    }
    JsonNode rate = node.path(RATE);
    JsonNode latency = node.path(LATENCY);
    if (rate.isMissingNode() == latency.isMissingNode()
        || !(rate.isNumber() || latency.isNumber())) {
      throw refusal(node.toString());
    }
    return Optional.of(
        rate.isNumber()
            ? QualityTarget.resultsPerSecond(rate.asDouble())
            : QualityTarget.latencyMs(latency.asDouble()));
  }

  @Override
  void write(Optional<QualityTarget> value, JsonGenerator json) {
    if (value.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    if (value.get() instanceof QualityTarget.Rate rate) {
      json.writeName(RATE).writeNumber(rate.resultsPerSecond());
    } else if (value.get() instanceof QualityTarget.Latency latency) {
      json.writeName(LATENCY).writeNumber(latency.latencyMs());
    }
    json.writeEndObject();
  }

  @Override
  void describe(JsonGenerator json) {
    json.writeName("type").writeString("target");
  }
}
