package io.posestream.bench.balance;

/**
 * What happened to a client.
 *
 * @param atNs when, by {@link System#nanoTime()}
 * @param kind what
 * @param server the number of the server of the connection; −1 where there is none
 * @param detail the code of what it was told or closed with, or why it was refused; may be empty
 */
public record ClientEvent(long atNs, Kind kind, int server, String detail) {
  /** What can happen. */
  public enum Kind {
    /** The handshake failed, or the connection ended before the hello. */
    REFUSED,
    /** The hello arrived. */
    GREETED,
    /** The result of the frame that was sent last. */
    RESULT,
    /** The result of any other frame, or one that failed. */
    WRONG_RESULT,
    /** A notice or an error. */
    TOLD,
    /** A connection that had greeted ended. */
    CLOSED
  }
}
