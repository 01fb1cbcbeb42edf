package io.posestream.models.network;

/**
 * A loaded network, shared by all streams.
 *
 * <p>Threading: safe for use by several threads.
 */
public interface Network {
  /** Input and output memory for one stream; counts as a user until it is closed. */
  NetworkRun newRun();

  /** Ends one use; the last one frees the network. */
  void release();
}
