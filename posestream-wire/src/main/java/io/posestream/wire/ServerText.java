package io.posestream.wire;

import io.posestream.skeleton.Skeleton;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what a server sends as text in both subprotocols, except for results: those are written by
 * {@link ResultJson} and {@link ResultBinary}.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class ServerText {
  private static final int CONTROL_BYTES = 512;
  private static final int HELLO_BYTES = 4_096;

  private ServerText() {}

  /** The first message of every connection that is let in. */
  public static String hello(Hello hello) {
    return JsonText.event("hello", HELLO_BYTES, json -> hello(hello, json));
  }

  private static void hello(Hello hello, JsonGenerator json) {
    json.writeName("version").writeNumber(WireFormat.VERSION);
    json.writeName("subprotocol").writeString(hello.format().subprotocol());
    json.writeName("serverTimeMs").writeNumber(hello.serverTimeMs());
    json.writeName("engine").writeString(hello.engine());
    json.writeName("credits").writeNumber(hello.credits());
    json.writeName("config").writeStartObject();
    ConfigJson.write(hello.config(), json);
    json.writeEndObject();
    json.writeName("limits").writeStartObject();
    json.writeName("maxMessageBytes").writeNumber(hello.limits().maxMessageBytes());
    json.writeName("maxTextBytes").writeNumber(hello.limits().maxTextBytes());
    json.writeName("maxPixels").writeNumber(hello.limits().maxPixels());
    json.writeName("maxFramesPerSecond").writeNumber(hello.limits().maxFramesPerSecond());
    json.writeEndObject();
    ConfigJson.describe(json);
    SkeletonJson.write("body", hello.description().body(), json);
    SkeletonJson.write("hand", Skeleton.hand(), json);
    SkeletonJson.write(hello.description(), json);
  }

  /**
   * A notice other than {@link NoticeCode#CONFIGURED}, which carries settings.
   *
   * @param message in words for a user
   */
  public static String notice(NoticeCode code, String message) {
    return notice(code, message, Optional.empty());
  }

  /** The notice that {@code config} took effect. */
  public static String configured(StreamConfig config) {
    return notice(NoticeCode.CONFIGURED, "the settings took effect", Optional.of(config));
  }

  private static String notice(NoticeCode code, String message, Optional<StreamConfig> config) {
    return JsonText.event(
        "notice",
        CONTROL_BYTES,
        json -> {
          json.writeName("code").writeString(code.wireName());
          json.writeName("message").writeString(message);
          config.ifPresent(
              settings -> {
                json.writeName("config").writeStartObject();
                ConfigJson.write(settings, json);
                json.writeEndObject();
              });
        });
  }

  /**
   * An error.
   *
   * @param message in words for the client's developer
   * @param sequence the frame that it is about, or empty
   */
  public static String error(ErrorCode code, String message, OptionalLong sequence) {
    return JsonText.event(
        "error",
        CONTROL_BYTES,
        json -> {
          json.writeName("code").writeString(code.wireName());
          json.writeName("message").writeString(message);
          sequence.ifPresent(number -> json.writeName("sequence").writeNumber(number));
        });
  }
}
