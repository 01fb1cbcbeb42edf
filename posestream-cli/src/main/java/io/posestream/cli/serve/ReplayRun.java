package io.posestream.cli.serve;

import io.posestream.server.ReplayOptions;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.TyrusReplayServer;
import java.io.PrintWriter;
import java.nio.file.Path;

/** A replay from its start to SIGTERM or Ctrl-C. */
public final class ReplayRun {
  private static final long FOREVER_S = Long.MAX_VALUE;

  private final Path recording;
  private final ReplayOptions replay;
  private final PoseServerOptions options;
  private final PrintWriter out;

  /** Nothing happens before {@link #untilStopped()}. */
  public ReplayRun(
      Path recording, ReplayOptions replay, PoseServerOptions options, PrintWriter out) {
    this.recording = recording;
    this.replay = replay;
    this.options = options;
    this.out = out;
  }

  /** Serves until the process is told to end. */
  public void untilStopped() {
    try (StopSignal stop = new StopSignal();
        TyrusReplayServer server = TyrusReplayServer.start(recording, replay, options)) {
      stop.listen();
      server
          .webPort()
          .ifPresent(port -> out.printf("Open %s%n", PrintedAddresses.page(options, port)));
      out.printf(
          "WebSocket %s%nReady. Ctrl-C stops.%n",
          PrintedAddresses.webSocket(options, server.port()));
      out.flush();
      boolean unused = stop.await(FOREVER_S);
      out.println("Stopping ...");
      out.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
