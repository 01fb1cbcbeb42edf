package io.posestream.server;

/**
 * The counters of a {@link PoseService} since its start, as {@link PoseService#counts()} takes
 * them. Immutable.
 *
 * <p>Once every client has left, {@code framesReceived = framesDropped + results()}; before that,
 * frames that wait or are in work make the difference.
 *
 * @param clients clients connected now
 * @param connections clients accepted so far
 * @param refused clients refused after the handshake: too many, or without the token
 * @param framesReceived valid frames within the limits
 * @param framesDropped of them, not processed: replaced by a newer one, or still waiting at the end
 * @param detected results with a person
 * @param noPerson results without a person
 * @param failed results of frames that could not be processed
 * @param resultsSent results handed to the network
 * @param resultsDropped results replaced by a newer one before they were sent
 * @param errors error messages sent, and clients cut off without one
 * @param totalNs sum over all results of the time from a frame's arrival to its result
 * @param waitNs of it, waiting for a core
 * @since 0.1
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
  /** Frames that have their result, of any status. */
  public long results() {
    return detected + noPerson + failed;
  }
}
