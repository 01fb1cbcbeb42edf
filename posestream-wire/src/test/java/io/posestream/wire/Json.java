package io.posestream.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Parses messages, and changes them at one place. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Sets what a pointer points to; without a value it is taken away. */
  static void replace(JsonNode message, String pointer, @Nullable String value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = message.at(pointer.substring(0, slash));
    String field = pointer.substring(slash + 1);
    if (value == null) {
      ((ObjectNode) parent).remove(field);
    } else if (parent instanceof ObjectNode object) {
      object.set(field, parse(value));
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(field), parse(value));
    }
  }
}
