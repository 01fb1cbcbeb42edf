package io.posestream.wire;

import java.util.OptionalInt;

/** What can go wrong between client and server, and how the connection ends then, if it does. */
public enum ErrorCode {
  BAD_MESSAGE("badMessage", 0),
  BAD_FRAME("badFrame", 0),
  BAD_CONFIGURE("badConfigure", 0),
  TOO_LARGE("tooLarge", 1009),
  RATE_LIMITED("rateLimited", 0),
  TOO_MANY_ERRORS("tooManyErrors", 1008),
  TOO_MANY_CLIENTS("tooManyClients", 1013),
  UNAUTHORIZED("unauthorized", 1008),
  TOO_SLOW("tooSlow", 1013),
  SILENT("silent", 1001),
  ENGINE("engine", 1011);

  private final String wireName;
  private final int closeCode;

  ErrorCode(String wireName, int closeCode) {
    this.wireName = wireName;
    this.closeCode = closeCode;
  }

  /** The name in messages. */
  public String wireName() {
    return wireName;
  }

  /** The code of the close frame that follows, if one follows. */
  public OptionalInt closeCode() {
    return closeCode == 0 ? OptionalInt.empty() : OptionalInt.of(closeCode);
  }
}
