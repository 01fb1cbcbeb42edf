package io.posestream.wire;

/**
 * What a server tells without being asked.
 *
 * @since 0.1
 */
public enum NoticeCode {
  /** A request for other settings took effect. */
  CONFIGURED("configured"),
  /** The machine does not keep up with this client's frames. */
  SLOW("slow"),
  /** The server stops; close 1001 follows. */
  SHUTTING_DOWN("shuttingDown"),
  /** A recording is replayed, and this was its last result; the connection stays open. */
  REPLAY_ENDED("replayEnded");

  private final String wireName;

  NoticeCode(String wireName) {
    this.wireName = wireName;
  }

  /** The name in messages. */
  public String wireName() {
    return wireName;
  }
}
