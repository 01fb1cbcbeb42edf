package io.posestream.wire;

import io.posestream.wire.ClientMessage.FrameMessage;
import java.util.Base64;

/**
 * Writes messages as a client sends them, for clients in Java.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ClientTextWriter {
  private static final int USUAL_BYTES = 256;

  private ClientTextWriter() {}

  /** A frame with its picture in base64, for {@link WireFormat#JSON}. */
  public static String frame(FrameMessage frame) {
    byte[] image = new byte[frame.image().sizeBytes()];
    frame.image().copyTo(image, 0);
    return JsonText.event(
        "frame",
        USUAL_BYTES + 2 * image.length,
        json -> {
          json.name("image").string(Base64.getEncoder().encodeToString(image));
          json.name("timestamp").number(frame.timestampMs());
          json.name("sequence").number(frame.sequence());
        });
  }

  /** A request to calibrate, in either subprotocol. */
  public static String calibrate(ClientMessage.Calibrate calibrate) {
    return JsonText.event(
        "calibrate",
        USUAL_BYTES,
        json ->
            calibrate
                .bodyHeightCm()
                .ifPresent(heightCm -> json.name("bodyHeightCm").number(heightCm)));
  }

  /** A request to count an exercise, in either subprotocol. */
  public static String countExercise(ClientMessage.CountExercise request) {
    return JsonText.event(
        "countExercise",
        USUAL_BYTES,
        json -> {
          json.name("name");
          request.exercise().ifPresentOrElse(json::string, json::nothing);
        });
  }

  /** A request for all the settings of {@code config}, in either subprotocol. */
  public static String configure(StreamConfig config) {
    return JsonText.event("configure", USUAL_BYTES, json -> ConfigJson.write(config, json));
  }
}
