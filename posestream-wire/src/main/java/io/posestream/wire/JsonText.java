package io.posestream.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes {@code {"event": NAME, "data": {...}}}. */
final class JsonText {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private JsonText() {}

  /** A message whose data {@code fields} writes, without the braces. */
  static String event(String name, int usualBytes, Consumer<JsonGenerator> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(usualBytes);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeName("event").writeString(name);
      json.writeName("data").writeStartObject();
      fields.accept(json);
      json.writeEndObject();
      json.writeEndObject();
    } catch (JacksonException e) {
      throw new WireException("a message cannot be written: " + e.getOriginalMessage(), e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
