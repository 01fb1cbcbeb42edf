package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.quality.QualityTarget;
import io.posestream.quality.QualityTarget.Latency;
import io.posestream.quality.QualityTarget.Rate;
import java.util.Locale;
import java.util.Optional;

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
    return String.format(
        Locale.ROOT,
        "null, or an object with %s %.0f..%.0f or %s %.0f..%.0f",
        RATE,
        Rate.MIN,
        Rate.MAX,
        LATENCY,
        Latency.MIN_MS,
        Latency.MAX_MS);
  }

  @Override
  public String allowedText() {
    return String.format(
        Locale.ROOT,
        "a rate %.0fhz..%.0fhz, a latency %.0fms..%.0fms, or %s",
        Rate.MIN,
        Rate.MAX,
        Latency.MIN_MS,
        Latency.MAX_MS,
        NONE);
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
    } catch (IllegalArgumentException e) {
      // Refused below, with the limits.
    }
    throw textRefusal(text);
  }

  private static double number(String text) {
    return Double.parseDouble(text.substring(0, text.length() - 2));
  }

  @Override
  public String text(Optional<QualityTarget> value) {
    if (value.isEmpty()) {
      return NONE;
    }
    return value.get() instanceof Rate rate
        ? rate.resultsPerSecond() + "hz"
        : ((Latency) value.get()).latencyMs() + "ms";
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
    try {
      return Optional.of(
          rate.isNumber()
              ? QualityTarget.resultsPerSecond(rate.asDouble())
              : QualityTarget.latencyMs(latency.asDouble()));
    } catch (IllegalArgumentException e) {
      throw refusal(node.toString());
    }
  }

  @Override
  void write(Optional<QualityTarget> value, JsonWriter json) {
    if (value.isEmpty()) {
      json.nothing();
      return;
    }
    json.startObject();
    if (value.get() instanceof Rate rate) {
      json.name(RATE).number(rate.resultsPerSecond());
    } else if (value.get() instanceof Latency latency) {
      json.name(LATENCY).number(latency.latencyMs());
    }
    json.endObject();
  }

  @Override
  void describe(JsonWriter json) {
    json.name("type").string("target");
  }
}
