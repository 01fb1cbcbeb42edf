package io.posestream.server;

import java.util.Locale;

/**
 * What the operator of a service may set as text, whatever holds the texts: variables, options of a
 * command line, properties of an application. {@link ServiceOptions#fromTexts} reads them. What a
 * client may set for its stream is another table, {@link io.posestream.wire.StreamSetting}.
 *
 * @since 0.1
 */
public enum ServiceSetting {
  /** {@link ServiceOptions#origins}. */
  ORIGINS(
      "ORIGIN,...",
      "http://localhost:3000,http://127.0.0.1:3000",
      "Origins of pages that may connect, such as https://pose.example.org; * allows all"),
  /** {@link ServiceOptions#token}. */
  TOKEN("TOKEN", "", "What clients must show: letters, digits and -._~"),
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
      "How long a client may leave pings unanswered before its place is given free"),
  /** {@link ServiceOptions#engineTimeout}. */
  ENGINE_SECONDS(
      "SECONDS",
      text(ServiceOptions.DEFAULT_ENGINE_TIMEOUT.toSeconds()),
      "How long the engine may take for a frame before the client is cut off"),
  /** {@link RecordingFolder#folder}. */
  RECORD("FOLDER", "", "Folder in which the results of each client are recorded in a file"),
  /** {@link RecordingFolder#frames}. */
  RECORD_FRAMES("BOOLEAN", "false", "Whether recordings hold the clients' pictures too");

  private final String placeholder;
  private final String defaultValue;
  private final String description;

  ServiceSetting(String placeholder, String defaultValue, String description) {
    this.placeholder = placeholder;
    this.defaultValue = defaultValue;
    this.description = description;
  }

  private static String text(long number) {
    return Long.toString(number);
  }

  /** Its name with small letters and dashes, such as {@code max-clients}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
