package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalDouble;

/** A number between two limits, or none: JSON's {@code null}. */
final class OptionalNumberType extends SettingType<OptionalDouble> {
  private static final String NONE = "none";

  private final NumberType<Double> number;

  private OptionalNumberType(NumberType<Double> number) {
    this.number = number;
  }

  static OptionalNumberType of(double min, double max) {
    return new OptionalNumberType(NumberType.ofDouble(min, max));
  }

  @Override
  public OptionalDouble check(OptionalDouble value) {
    if (value.isPresent() && !number.isWithin(value.getAsDouble())) {
      throw textRefusal(text(value));
    }
    return value;
  }

  @Override
  public String allowed() {
    return number.allowed() + ", or null";
  }

  @Override
  public String allowedText() {
    return number.allowed() + ", or " + NONE;
  }

  @Override
  public OptionalDouble parse(String text) {
    if (text.toLowerCase(Locale.ROOT).equals(NONE)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(number.parse(text));
    } catch (IllegalArgumentException e) {
      throw textRefusal(text);
    }
  }

  @Override
  public String text(OptionalDouble value) {
    return value.isPresent() ? number.text(value.getAsDouble()) : NONE;
  }

  @Override
  OptionalDouble read(JsonNode node) {
    if (node.isNull()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(number.read(node));
    } catch (IllegalArgumentException e) {
      throw refusal(node.toString());
    }
  }

  @Override
  void write(OptionalDouble value, JsonWriter json) {
    if (value.isPresent()) {
      number.write(value.getAsDouble(), json);
    } else {
      json.nothing();
    }
  }

  @Override
  void describe(JsonWriter json) {
    number.describe(json);
    json.name("optional").truth(true);
  }
}
