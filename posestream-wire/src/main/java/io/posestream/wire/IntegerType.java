package io.posestream.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A whole number between two limits. */
final class IntegerType extends SettingType<Integer> {
  private final int min;
  private final int max;

  IntegerType(int min, int max) {
    this.min = min;
    this.max = max;
  }

  @Override
  public Integer check(Integer value) {
    if (value < min || value > max) {
      throw refusal(value.toString());
    }
    return value;
  }

  @Override
  public String allowed() {
    return "a whole number " + min + ".." + max;
  }

  @Override
  public Integer parse(String text) {
    try {
      return check(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      throw refusal(text);
    }
  }

  @Override
  public String text(Integer value) {
    return value.toString();
  }

  @Override
  Integer read(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw refusal(node.toString());
    }
    return check(node.asInt());
  }

  @Override
  void write(Integer value, JsonGenerator json) {
    json.writeNumber(value);
  }

  @Override
  void describe(JsonGenerator json) {
    json.writeName("type").writeString("integer");
    json.writeName("min").writeNumber(min);
    json.writeName("max").writeNumber(max);
  }
}
