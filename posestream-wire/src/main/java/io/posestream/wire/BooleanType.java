package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** On or off. */
final class BooleanType extends SettingType<Boolean> {

  @Override
  public Boolean check(Boolean value) {
    return value;
  }

  @Override
  public String allowed() {
    return "true or false";
  }

  @Override
  public Boolean parse(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw refusal(text);
    }
    return text.equals("true");
  }

  @Override
  public String text(Boolean value) {
    return value.toString();
  }

  @Override
  Boolean read(JsonNode node) {
    if (!node.isBoolean()) {
      throw refusal(node.toString());
    }
    return node.asBoolean();
  }

  @Override
  void write(Boolean value, JsonWriter json) {
    json.truth(value);
  }

  @Override
  void describe(JsonWriter json) {
    json.name("type").string("boolean");
  }
}
