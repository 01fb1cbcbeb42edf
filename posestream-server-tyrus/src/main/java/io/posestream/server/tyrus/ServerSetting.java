package io.posestream.server.tyrus;

import io.posestream.server.ServiceOptions;
import java.util.Locale;

/**
 * What the operator of a server may set: by an environment variable, read by {@link
 * PoseServerOptions#fromEnvironment}, or by the option of the same name of {@code posestream
 * serve}. What a client may set for its stream is another table, {@link
 * io.posestream.wire.StreamSetting}.
 *
 * @since 0.1
 */
public enum ServerSetting {
  /** Where the server listens. */
  HOST("ADDRESS", PoseServerOptions.DEFAULT_HOST, "Address to listen on"),
  /** The port of the WebSocket. */
  PORT(
      "PORT",
      text(PoseServerOptions.DEFAULT_PORT),
      "Port of the WebSocket, /health and /metrics; 0 takes a free one"),
  /** The port of the web client. */
  WEB_PORT(
      "PORT",
      text(PoseServerOptions.DEFAULT_WEB_PORT),
      "Port of the web client; 0 takes a free one, none serves none"),
  /** Which pages may connect. */
  ORIGINS(
      "ORIGIN,...",
      "",
      "Further origins of pages that may connect, such as https://pose.example.org; * allows all"),
  /** {@link ServiceOptions#token}. */
  TOKEN(
      "TOKEN", "", "What clients must show; better by variable, as options are visible to others"),
  /** {@link ServiceOptions#maxClients}. */
  MAX_CLIENTS("N", text(ServiceOptions.DEFAULT_MAX_CLIENTS), "Most clients at a time"),
  /** {@link ServiceOptions#framesInWork}. */
  FRAMES_IN_WORK("N", "cores", "Most frames in work at a time, over all clients"),
  /** {@link io.posestream.wire.StreamLimits#maxMessageBytes}. */
  MAX_MESSAGE_BYTES("N", text(ServiceOptions.DEFAULT_MAX_MESSAGE_BYTES), "Longest binary message"),
  /** {@link io.posestream.wire.StreamLimits#maxTextBytes}. */
  MAX_TEXT_BYTES("N", text(ServiceOptions.DEFAULT_MAX_TEXT_BYTES), "Longest text message"),
  /** {@link io.posestream.wire.StreamLimits#maxPixels}. */
  MAX_PIXELS("N", text(ServiceOptions.DEFAULT_MAX_PIXELS), "Largest picture, width times height"),
  /** {@link io.posestream.wire.StreamLimits#maxFramesPerSecond}. */
  MAX_FRAMES_PER_SECOND(
      "N",
      text(ServiceOptions.DEFAULT_MAX_FRAMES_PER_SECOND),
      "Frames of one client above this rate are dropped"),
  /** {@link ServiceOptions#slowReaderTimeout}. */
  SLOW_READER_SECONDS(
      "SECONDS",
      text(ServiceOptions.DEFAULT_SLOW_READER_TIMEOUT.toSeconds()),
      "How long a client may read nothing before it is cut off"),
  /** {@link ServiceOptions#pingInterval}. */
  PING_SECONDS(
      "SECONDS",
      text(ServiceOptions.DEFAULT_PING_INTERVAL.toSeconds()),
      "How long a client may be silent before it is pinged"),
  /** {@link ServiceOptions#silenceTimeout}. */
  SILENCE_SECONDS(
      "SECONDS",
      text(ServiceOptions.DEFAULT_SILENCE_TIMEOUT.toSeconds()),
      "How long a client may leave pings unanswered before its place is given free");

  private final String placeholder;
  private final String defaultValue;
  private final String description;

  ServerSetting(String placeholder, String defaultValue, String description) {
    this.placeholder = placeholder;
    this.defaultValue = defaultValue;
    this.description = description;
  }

  private static String text(long number) {
    return Long.toString(number);
  }

  /** The environment variable, such as {@code POSESTREAM_MAX_CLIENTS}. */
  public String variable() {
    return "POSESTREAM_" + name();
  }

  /** The option on the command line, such as {@code --max-clients}. */
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Stands for the value in help texts. */
  public String placeholder() {
    return placeholder;
  }

  /** What holds without it, as text; empty for nothing. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What it is for, without a full stop. */
  public String description() {
    return description;
  }
}
