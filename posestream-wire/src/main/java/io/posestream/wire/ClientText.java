package io.posestream.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads what a client sends as text: frames in base64 and requests. For servers; a hostile text
 * costs no more than its length: depth, length, numbers and names are bounded, and a field that is
 * there twice is refused.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ClientText {
  /** Our deepest message has three levels; more than this is an attack. */
  static final int MAX_DEPTH = 16;

  /** The longest number a double prints to is 24 characters; longer ones only cost time. */
  private static final int MAX_NUMBER_LENGTH = 64;

  private static final int MAX_NAME_LENGTH = 256;
  private static final int MAX_QUOTED = 40;

  private final JsonMapper mapper;

  private ClientText(int maxTextBytes) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxDocumentLength(maxTextBytes)
            .maxStringLength(maxTextBytes)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .build();
    mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(constraints)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /**
   * A reader.
   *
   * @param maxTextBytes longer texts are refused; as in {@link StreamLimits#maxTextBytes}
   */
  public static ClientText create(int maxTextBytes) {
    return new ClientText(maxTextBytes);
  }

  /**
   * Reads one whole message. Unknown fields are ignored.
   *
   * @param format the subprotocol of the connection; a frame is refused as text where it must be
   *     binary
   * @throws BadMessageException if it is none; the text may be anything, nothing else is thrown
   */
  public ClientMessage read(String text, WireFormat format) throws BadMessageException {
    JsonNode message = parse(text);
    JsonNode event = message.path("event");
    if (!event.isTextual()) {
      throw bad("a message needs an \"event\" that is a string");
    }
    JsonNode data = message.path("data");
    if (event.asText().equals("frame")) {
      if (format == WireFormat.BINARY) {
        throw bad("with " + format.subprotocol() + " a frame is a binary message");
      }
      return FrameText.read(data);
    }
    if (event.asText().equals("configure")) {
      return new ClientMessage.Configure(ConfigJson.read(data));
    }
    if (event.asText().equals("calibrate")) {
      return calibrate(data);
    }
    if (event.asText().equals("countExercise")) {
      return exercise(data.path("name"));
    }
    throw bad("unknown event \"" + shortened(event.asText()) + "\"");
  }

  private static ClientMessage calibrate(JsonNode data) throws BadMessageException {
    JsonNode height = data.path("bodyHeightCm");
    try {
      if (height.isMissingNode() || height.isNull()) {
        return new ClientMessage.Calibrate(OptionalDouble.empty());
      }
      return new ClientMessage.Calibrate(OptionalDouble.of(height.asDouble(Double.NaN)));
    } catch (IllegalArgumentException e) {
      throw BadMessageException.of(ErrorCode.BAD_CONFIGURE, String.valueOf(e.getMessage()));
    }
  }

  private static ClientMessage exercise(JsonNode name) throws BadMessageException {
    if (!name.isNull() && !name.isTextual()) {
      throw bad("an exercise needs a \"name\" that is a string or null");
    }
    try {
      return new ClientMessage.CountExercise(
          name.isNull() ? Optional.empty() : Optional.of(name.asText()));
    } catch (IllegalArgumentException e) {
      throw BadMessageException.of(ErrorCode.BAD_CONFIGURE, String.valueOf(e.getMessage()));
    }
  }

  private JsonNode parse(String text) throws BadMessageException {
    try {
      JsonNode message = mapper.readTree(text);
      if (message == null || !message.isObject()) {
        throw bad("a message is a JSON object");
      }
      return message;
    } catch (StreamConstraintsException e) {
      throw bad("the JSON is too deep or too long");
    } catch (JsonProcessingException e) {
      throw bad("this is no JSON");
    }
  }

  private static BadMessageException bad(String message) {
    return BadMessageException.of(ErrorCode.BAD_MESSAGE, message);
  }

  /** What a client wrote, fit for being repeated: short and without control characters. */
  static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= MAX_QUOTED ? clean : clean.substring(0, MAX_QUOTED) + "…";
  }
}
