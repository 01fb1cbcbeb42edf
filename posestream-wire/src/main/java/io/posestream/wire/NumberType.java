package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** A number between two limits, whole or not. */
final class NumberType<N extends Number> extends SettingType<N> {
  private final String name;
  private final String words;
  private final N min;
  private final N max;
  private final Function<String, N> parser;

  private NumberType(String name, String words, N min, N max, Function<String, N> parser) {
    this.name = name;
    this.words = words;
    this.min = min;
    this.max = max;
    this.parser = parser;
  }

  static NumberType<Float> decimal(float min, float max) {
    return new NumberType<>("number", "a number ", min, max, Float::valueOf);
  }

  static NumberType<Double> ofDouble(double min, double max) {
    return new NumberType<>("number", "a number ", min, max, Double::valueOf);
  }

  static NumberType<Integer> whole(int min, int max) {
    return new NumberType<>("integer", "a whole number ", min, max, Integer::valueOf);
  }

  @Override
  public N check(N value) {
    if (!isWithin(value.doubleValue())) {
      throw refusal(value.toString());
    }
    return value;
  }

  boolean isWithin(double value) {
    return value >= min.doubleValue() && value <= max.doubleValue();
  }

  @Override
  public String allowed() {
    return words + plain(min) + ".." + plain(max);
  }

  private static String plain(Number limit) {
    double value = limit.doubleValue();
    return value == Math.rint(value) ? Long.toString((long) value) : limit.toString();
  }

  @Override
  public N parse(String text) {
    try {
      // Of the text, as a value just beyond a limit is rounded to it.
      if (!isWithin(Double.parseDouble(text))) {
        throw refusal(text);
      }
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw refusal(text);
    }
  }

  @Override
  public String text(N value) {
    return value.toString();
  }

  @Override
  N read(JsonNode node) {
    if (!node.isNumber()) {
      throw refusal(node.toString());
    }
    return parse(node.toString());
  }

  @Override
  void write(N value, JsonWriter json) {
    json.number(value.toString());
  }

  @Override
  void describe(JsonWriter json) {
    json.name("type").string(name);
    json.name("min").number(min.toString());
    json.name("max").number(max.toString());
  }
}
