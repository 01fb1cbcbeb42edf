package io.posestream.server.tyrus;

import io.posestream.server.ServiceSetting;
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
  /** The certificate of a server that speaks TLS. */
  TLS_CERTIFICATE(
      "FILE",
      "",
      "PEM file with the certificate chain, the server's own first; with it the ports speak wss and"
          + " https"),
  /** The private key of the certificate. */
  TLS_KEY("FILE", "", "PEM file with the certificate's private key: PKCS#8, not encrypted"),
  /** {@link ServiceSetting#ORIGINS}. */
  ORIGINS(
      ServiceSetting.ORIGINS.placeholder(),
      "",
      "Further origins of pages that may connect, such as https://pose.example.org; * allows all"),
  /** {@link ServiceSetting#TOKEN}. */
  TOKEN(
      ServiceSetting.TOKEN.placeholder(),
      "",
      "What clients must show; better by variable, as options are visible to others"),
  /** {@link ServiceSetting#MAX_CLIENTS}. */
  MAX_CLIENTS(ServiceSetting.MAX_CLIENTS),
  /** Most clients of one address. */
  MAX_CLIENTS_PER_ADDRESS(
      "N", "", "Most clients of one address at a time; behind a proxy all have one (default: any)"),
  /** {@link ServiceSetting#FRAMES_IN_WORK}. */
  FRAMES_IN_WORK(ServiceSetting.FRAMES_IN_WORK),
  /** {@link ServiceSetting#MAX_MESSAGE_BYTES}. */
  MAX_MESSAGE_BYTES(ServiceSetting.MAX_MESSAGE_BYTES),
  /** {@link ServiceSetting#MAX_TEXT_BYTES}. */
  MAX_TEXT_BYTES(ServiceSetting.MAX_TEXT_BYTES),
  /** {@link ServiceSetting#MAX_PIXELS}. */
  MAX_PIXELS(ServiceSetting.MAX_PIXELS),
  /** {@link ServiceSetting#MAX_FRAMES_PER_SECOND}. */
  MAX_FRAMES_PER_SECOND(ServiceSetting.MAX_FRAMES_PER_SECOND),
  /** {@link ServiceSetting#SLOW_READER_SECONDS}. */
  SLOW_READER_SECONDS(ServiceSetting.SLOW_READER_SECONDS),
  /** {@link ServiceSetting#PING_SECONDS}. */
  PING_SECONDS(ServiceSetting.PING_SECONDS),
  /** {@link ServiceSetting#SILENCE_SECONDS}. */
  SILENCE_SECONDS(ServiceSetting.SILENCE_SECONDS),
  /** {@link ServiceSetting#ENGINE_SECONDS}. */
  ENGINE_SECONDS(ServiceSetting.ENGINE_SECONDS),
  /** {@link ServiceSetting#RECORD}. */
  RECORD(ServiceSetting.RECORD),
  /** {@link ServiceSetting#RECORD_FRAMES}. */
  RECORD_FRAMES(ServiceSetting.RECORD_FRAMES);

  private final String placeholder;
  private final String defaultValue;
  private final String description;

  ServerSetting(String placeholder, String defaultValue, String description) {
    this.placeholder = placeholder;
    this.defaultValue = defaultValue;
    this.description = description;
  }

  ServerSetting(ServiceSetting setting) {
    this(setting.placeholder(), setting.defaultValue(), setting.description());
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
