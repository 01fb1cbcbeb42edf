package io.posestream.server.tyrus;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/**
 * Sees to connections that become web sockets.
 *
 * <p>They may be idle: Grizzly ends idle connections by the wall clock and without a close frame,
 * so that a jump of the clock, or a suspended machine, would cut everybody off; the service has a
 * heartbeat of its own. And the system holds little for a peer that reads slowly: it would hold
 * megabytes of results, which are of the past when they are read, while the outbox keeps the newest
 * alone.
 */
final class TyrusSocketFilter extends TyrusHandshakeFilter {
  private static final int FOREVER = -1;

  /** Some twenty results as text; enough for 60 a second on a round trip of 200 ms. */
  private static final int SEND_BUFFER_BYTES = 64 << 10;

  @Override
  void accepted(Connection<?> connection) throws IOException {
    IdleTimeoutFilter.setCustomTimeout(connection, FOREVER, TimeUnit.SECONDS);
    if (connection instanceof NIOConnection socket
        && socket.getChannel() instanceof SocketChannel channel) {
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
    }
  }
}
