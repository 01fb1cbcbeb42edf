package io.posestream.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads results in either encoding and from files. The frame of a result that was read has no
 * picture, its loop time is its capture time, and the sizes of body and hands in pixels are 0.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ResultReader {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final StreamDescription description;
  private final ResultJsonReader json;

  private ResultReader(StreamDescription description) {
    this.description = description;
    json = new ResultJsonReader(description);
  }

  /** A reader of the results of such a stream. */
  public static ResultReader of(StreamDescription description) {
    return new ResultReader(Objects.requireNonNull(description, "description"));
  }

  /**
   * Reads a message of a socket, {@code {"event":"pose_result","data":{…}}}.
   *
   * @throws WireException if it is no such message, naming the field
   */
  public ResultMessage message(String text) {
    JsonNode message = parse(text);
    if (!message.path("event").asString("").equals("pose_result")) {
      throw new WireException("the event must be pose_result");
    }
    return json.read(new Fields("pose_result", message).object("data"));
  }

  /**
   * Reads the data of a message alone: a line of {@code results.jsonl}.
   *
   * @throws WireException if it is no such line, naming the field
   */
  public ResultMessage data(String line) {
    return json.read(new Fields("pose_result", parse(line)));
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || !node.isObject()) {
        throw new WireException("a result must be a JSON object");
      }
      return node;
    } catch (JacksonException e) {
      throw new WireException("this is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads a binary message from the buffer's position to its limit.
   *
   * @throws WireException if it is no such message, ends early, or does not fit the description
   */
  public ResultMessage binary(ByteBuffer message) {
    ByteBuffer bytes = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < ResultLayout.HEADER_BYTES || bytes.getInt(0) != ResultLayout.MAGIC) {
      throw new WireException("this is no binary result of version " + WireFormat.VERSION);
    }
    try {
      return new ResultBinaryReader(bytes, description).read();
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new WireException("the binary result ends early, at byte " + bytes.limit(), e);
    } catch (IllegalArgumentException e) {
      throw new WireException("the binary result is invalid: " + e.getMessage(), e);
    }
  }
}
