package io.posestream.server;

import io.posestream.result.PoseResult;

/**
 * Receives the results of all clients inside the server, after each was handed to its client.
 * Called on the client's inference thread, so by several at the same time; must return quickly and
 * must not throw: what it throws is logged and counted, and the stream goes on.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ClientListener {
  /**
   * Called once per frame taken.
   *
   * @param client a number that no other client of the service has or had
   */
  void onResult(int client, PoseResult result);
}
