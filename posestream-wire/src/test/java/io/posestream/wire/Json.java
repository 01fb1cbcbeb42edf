package io.posestream.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a message at one place. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Sets what a pointer points to; without a value it is taken away. */
  static void replace(JsonNode message, String pointer, @Nullable String value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = message.at(pointer.substring(0, slash));
    String field = pointer.substring(slash + 1);
    if (value == null) {
      ((ObjectNode) parent).remove(field);
    } else if (parent instanceof ObjectNode object) {
      object.set(field, MAPPER.readTree(value));
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(field), MAPPER.readTree(value));
    }
  }
}
