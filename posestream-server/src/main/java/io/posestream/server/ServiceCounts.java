package io.posestream.server;

/**
 * The books of a {@link PoseService} since its start.
 *
 * @param clients clients connected now
 * @param connections clients accepted so far
 * @param refused clients refused after the handshake: too many, or without the token
 * @param framesReceived good frames
 * @param framesDropped of them, replaced by a newer one before they were looked at
 * @param detected results with a body
 * @param noPerson results without
 * @param failed frames that could not be looked at
 * @param resultsSent results handed to the network
 * @param resultsDropped results replaced by a newer one before they were sent
 * @param errors error messages sent
 * @param totalNs sum over all results of the time from a frame's arrival to its result
 * @param waitNs of it, waiting for a core
 */
public record ServiceCounts(
    int clients,
    long connections,
    long refused,
    long framesReceived,
    long framesDropped,
    long detected,
    long noPerson,
    long failed,
    long resultsSent,
    long resultsDropped,
    long errors,
    long totalNs,
    long waitNs) {
  /** Frames that have their result. */
  public long results() {
    return detected + noPerson + failed;
  }
}
