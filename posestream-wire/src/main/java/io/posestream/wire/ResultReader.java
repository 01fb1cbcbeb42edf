package io.posestream.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.angle.JointAngles;
import io.posestream.joint.FittedJoints;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.Side;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads results in either encoding and from files; the counterpart of {@link ResultJson} and {@link
 * ResultBinary}. What was read is written to the same text or bytes again.
 *
 * <p>What a message does not carry is not invented: the frame has no picture ({@link
 * io.posestream.frame.Image#absent()}), its loop time is its capture time, and the sizes of body
 * and hands in pixels are 0. Its stamp is a {@link FilePlace} where the message names a source,
 * else a {@link ClientStamp}.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ResultReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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
    return read(event("pose_result", text));
  }

  /**
   * Reads the data of a message alone: a line of {@code results.jsonl}.
   *
   * @throws WireException if it is no such line, naming the field
   */
  public ResultMessage data(String line) {
    return read(new Fields("pose_result", parse(line)));
  }

  private ResultMessage read(Fields data) {
    try {
      return json.read(data);
    } catch (IllegalArgumentException e) {
      throw new WireException("the result is invalid: " + e.getMessage(), e);
    }
  }

  /** The data of a message of that event. */
  static Fields event(String name, String text) {
    JsonNode message = parse(text);
    if (!message.path("event").asText("").equals(name)) {
      throw new WireException("the event must be " + name);
    }
    return new Fields(name, message).object("data");
  }

  /** A person whose hands are told apart by their sides. */
  static Person person(
      int id,
      Body body,
      List<Hand> hands,
      JointAngles angles,
      Optional<FittedJoints> fitted,
      Optional<RoomBody> room,
      int sideCorrections) {
    Optional<Hand> left = Optional.empty();
    Optional<Hand> right = Optional.empty();
    for (Hand hand : hands) {
      if ((hand.side() == Side.LEFT ? left : right).isPresent()) {
        throw new WireException("hands of person " + id + " are twice of the side " + hand.side());
      }
      if (hand.side() == Side.LEFT) {
        left = Optional.of(hand);
      } else {
        right = Optional.of(hand);
      }
    }
    return new Person(id, body, left, right, angles, fitted, room, sideCorrections);
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || !node.isObject()) {
        throw new WireException("a message must be a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
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
