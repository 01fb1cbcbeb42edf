package io.posestream.wire;

/** What a server tells without being asked. */
public enum NoticeCode {
  CONFIGURED("configured"),
  SLOW("slow"),
  SHUTTING_DOWN("shuttingDown");

  private final String wireName;

  NoticeCode(String wireName) {
    this.wireName = wireName;
  }

  /** The name in messages. */
  public String wireName() {
    return wireName;
  }
}
