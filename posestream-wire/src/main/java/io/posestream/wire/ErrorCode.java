package io.posestream.wire;

import java.util.OptionalInt;

/**
 * What can go wrong between client and server, and how the connection ends then, if it does.
 *
 * @since 0.1
 */
public enum ErrorCode {
  /** No JSON, an unknown event, or text where binary is expected; the message is dropped. */
  BAD_MESSAGE("badMessage", 0),
  /** A frame that is malformed or not newer than the one before; it is dropped. */
  BAD_FRAME("badFrame", 0),
  /** A request with an invalid value; nothing changes. */
  BAD_CONFIGURE("badConfigure", 0),
  /** A message over the limits. */
  TOO_LARGE("tooLarge", 1009),
  /** More frames a second than the limits allow; they are dropped. */
  RATE_LIMITED("rateLimited", 0),
  /** 50 bad messages in a row. */
  TOO_MANY_ERRORS("tooManyErrors", 1008),
  /** The server is full or stopping. */
  TOO_MANY_CLIENTS("tooManyClients", 1013),
  /** The token is missing or wrong. */
  UNAUTHORIZED("unauthorized", 1008),
  /** The client reads nothing; told as the reason of the close frame only. */
  TOO_SLOW("tooSlow", 1013),
  /** The client sends nothing, not even a pong; told as the reason of the close frame only. */
  SILENT("silent", 1001),
  /** The engine broke, or does not answer, and cannot go on for this client. */
  ENGINE("engine", 1011);

  private final String wireName;
  private final int closeCode;

  ErrorCode(String wireName, int closeCode) {
    this.wireName = wireName;
    this.closeCode = closeCode;
  }

  /** The name in messages, and the reason of the close frame that follows. */
  public String wireName() {
    return wireName;
  }

  /** The code of the close frame that follows; empty if the connection goes on. */
  public OptionalInt closeCode() {
    return closeCode == 0 ? OptionalInt.empty() : OptionalInt.of(closeCode);
  }
}
