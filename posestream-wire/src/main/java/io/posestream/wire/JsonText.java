package io.posestream.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes {@code {"event": NAME, "data": {...}}}. */
final class JsonText {
  private JsonText() {}

  /** A message whose data {@code fields} writes, without the braces. */
  static String event(String name, int usualBytes, Consumer<JsonWriter> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(usualBytes);
    try (JsonWriter json = JsonWriter.of(bytes)) {
      json.startObject();
      json.name("event").string(name);
      json.name("data").startObject();
      fields.accept(json);
      json.endObject();
      json.endObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
