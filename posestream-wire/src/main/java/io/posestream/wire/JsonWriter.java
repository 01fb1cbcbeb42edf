package io.posestream.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes one JSON value after the other. Between a start and its end stand the values of an array,
 * or the names and values of an object. For one thread.
 */
final class JsonWriter implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * A writer of UTF-8.
   *
   * @param target not closed
   */
  static JsonWriter of(OutputStream target) {
    try {
      return new JsonWriter(FACTORY.createGenerator(target));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** What is done with a generator; all failures of it come as {@link WireException}. */
  private interface Step {
    void with(JsonGenerator generator) throws IOException;
  }

  private JsonWriter after(Step step) {
    try {
      step.with(json);
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static WireException failure(IOException cause) {
    return new WireException("JSON cannot be written: " + cause.getMessage(), cause);
  }

  JsonWriter startObject() {
    return after(JsonGenerator::writeStartObject);
  }

  JsonWriter endObject() {
    return after(JsonGenerator::writeEndObject);
  }

  JsonWriter startArray() {
    return after(JsonGenerator::writeStartArray);
  }

  JsonWriter endArray() {
    return after(JsonGenerator::writeEndArray);
  }

  JsonWriter name(String name) {
    return after(generator -> generator.writeFieldName(name));
  }

  JsonWriter string(String value) {
    return after(generator -> generator.writeString(value));
  }

  JsonWriter number(long value) {
    return after(generator -> generator.writeNumber(value));
  }

  JsonWriter number(double value) {
    return after(generator -> generator.writeNumber(value));
  }

  /** A number as it stands in the text. */
  JsonWriter number(String text) {
    return after(generator -> generator.writeNumber(text));
  }

  JsonWriter truth(boolean value) {
    return after(generator -> generator.writeBoolean(value));
  }

  JsonWriter nothing() {
    return after(JsonGenerator::writeNull);
  }

  @Override
  public void close() {
    after(JsonGenerator::close);
  }
}
