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

  private static WireException failure(IOException cause) {
    return new WireException("JSON cannot be written: " + cause.getMessage(), cause);
  }

  JsonWriter startObject() {
    try {
      json.writeStartObject();
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter endObject() {
    try {
      json.writeEndObject();
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter startArray() {
    try {
      json.writeStartArray();
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter endArray() {
    try {
      json.writeEndArray();
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter name(String name) {
    try {
      json.writeFieldName(name);
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter string(String value) {
    try {
      json.writeString(value);
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter number(long value) {
    try {
      json.writeNumber(value);
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter number(double value) {
    try {
      json.writeNumber(value);
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** A number as it stands in the text. */
  JsonWriter number(String text) {
    try {
      json.writeNumber(text);
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter truth(boolean value) {
    try {
      json.writeBoolean(value);
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  JsonWriter nothing() {
    try {
      json.writeNull();
      return this;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
