package io.posestream.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A number between two limits. */
final class NumberType extends SettingType<Float> {
  private final float min;
  private final float max;

  NumberType(float min, float max) {
    this.min = min;
    this.max = max;
  }

  @Override
  public Float check(Float value) {
    if (!(value >= min && value <= max)) {
      throw refusal(value.toString());
    }
    return value;
  }

  @Override
  public String allowed() {
    return "a number " + plain(min) + ".." + plain(max);
  }

  private static String plain(float limit) {
    return limit == Math.rint(limit) ? Long.toString((long) limit) : Float.toString(limit);
  }

  @Override
  public Float parse(String text) {
    try {
      return check(Float.valueOf(text));
    } catch (NumberFormatException e) {
      throw refusal(text);
    }
  }

  @Override
  public String text(Float value) {
    return value.toString();
  }

  @Override
  Float read(JsonNode node) {
    if (!node.isNumber() || !(node.asDouble() >= min && node.asDouble() <= max)) {
      throw refusal(node.toString());
    }
    return (float) node.asDouble();
  }

  @Override
  void write(Float value, JsonGenerator json) {
    json.writeNumber(value);
  }

  @Override
  void describe(JsonGenerator json) {
    json.writeName("type").writeString("number");
    json.writeName("min").writeNumber(min);
    json.writeName("max").writeNumber(max);
  }
}
