package io.posestream.wire;

import io.posestream.result.PoseResult;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Encodes results in the shape of {@code pose_result}, version 1. NaN is never written: an unknown
 * angle has {@code null} values.
 *
 * <p>Numbers are rounded to what they are worth: normalised coordinates and metres to 5 decimals,
 * probabilities to 4, degrees to 2, milliseconds to 3.
 *
 * <p>Threading: safe for use by several threads.
 */
public final class PoseResultJson {
  private static final int USUAL_BYTES = 12_288;

  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private PoseResultJson() {}

  /** An encoder. */
  public static PoseResultJson create() {
    return new PoseResultJson();
  }

  /** The message as text. */
  public String encode(PoseResult result, ResultExtras extras) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    write(result, extras, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes the message in UTF-8, without a line end.
   *
   * @param target not closed
   * @throws WireException if {@code target} cannot be written to
   */
  public void write(PoseResult result, ResultExtras extras, OutputStream target) {
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), target)) {
      new PoseResultWriter(json).write(result, extras);
    } catch (JacksonException e) {
      throw new WireException("a result cannot be written: " + e.getOriginalMessage(), e);
    }
  }
}
