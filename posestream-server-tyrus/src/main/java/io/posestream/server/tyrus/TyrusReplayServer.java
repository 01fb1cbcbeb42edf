package io.posestream.server.tyrus;

import io.posestream.server.ReplayOptions;
import io.posestream.server.ReplayService;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A server that replays a recording: the WebSocket on one port, the web client on another, as
 * {@link TyrusPoseServer} has them. No engine runs.
 *
 * <p>Threading: any thread may call anything. Nothing but {@code start} and {@code close} blocks.
 *
 * @since 0.1
 */
public final class TyrusReplayServer implements AutoCloseable {
  private final ReplayService service;
  private final TyrusHost host;

  private TyrusReplayServer(ReplayService service, PoseServerOptions options) {
    this.service = service;
    int longestBytes = options.service().limits().maxTextBytes();
    host =
        new TyrusHost(
            options, longestBytes, new TyrusAdmissionFilter(service::allowsOrigin, () -> false));
  }

  /**
   * Starts a server; it accepts clients when this returns. If it cannot start, nothing of it is
   * left running.
   *
   * @throws io.posestream.record.RecordingException if the file cannot be read as a recording
   * @throws UncheckedIOException if a port is taken, naming it
   */
  public static TyrusReplayServer start(
      Path recording, ReplayOptions replay, PoseServerOptions options) {
    Objects.requireNonNull(recording, "recording");
    Objects.requireNonNull(replay, "replay");
    Objects.requireNonNull(options, "options");
    TyrusReplayServer server =
        new TyrusReplayServer(ReplayService.create(recording, replay, options.service()), options);
    try {
      server.host.start(server.service.endpointConfig());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** The port of the WebSocket: the one of the options, or the free one that was taken for 0. */
  public int port() {
    return host.port();
  }

  /** The port of the web client; empty if the options ask for none. */
  public OptionalInt webPort() {
    return host.webPort();
  }

  /** Closes every connection and stops, within some seconds. Idempotent. */
  @Override
  public void close() {
    service.close();
    host.close();
  }
}
