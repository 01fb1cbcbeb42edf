package io.posestream.cli.serve;

import io.posestream.PoseEngine;
import io.posestream.cli.option.StreamOptions;
import io.posestream.server.ServiceCounts;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.TyrusPoseServer;
import io.posestream.wire.StreamConfig;
import java.util.Locale;
import java.util.function.Consumer;

/** A server from its start to SIGTERM or Ctrl-C. */
public final class ServerRun {
  private static final long REPORT_INTERVAL_S = 10;

  private final PoseEngine engine;
  private final PoseServerOptions options;
  private final Consumer<String> speaker;

  /**
   * Nothing happens before {@link #untilStopped()}.
   *
   * @param speaker told line by line where the server is and how it fares
   */
  public ServerRun(PoseEngine engine, PoseServerOptions options, Consumer<String> speaker) {
    this.engine = engine;
    this.options = options;
    this.speaker = speaker;
  }

  /** Serves until the process is told to end. */
  public void untilStopped() {
    long startNs = System.nanoTime();
    StreamConfig config = options.service().config();
    // Opened first, so that the process ends only once the server has.
    try (StopSignal stop = new StopSignal();
        TyrusPoseServer server = TyrusPoseServer.start(engine, options)) {
      server.warmUp();
      stop.listen();
      sayWhere(server, config, startNs);
      report(server, stop);
    }
  }

  private void sayWhere(TyrusPoseServer server, StreamConfig config, long startNs) {
    server
        .webPort()
        .ifPresent(port -> speaker.accept("Open " + PrintedAddresses.page(options, port)));
    speaker.accept(
        String.format(
            "WebSocket %s, %s, %s",
            PrintedAddresses.webSocket(options, server.port()),
            engine.name(),
            StreamOptions.describe(config)));
    speaker.accept(
        String.format(
            Locale.ROOT, "Ready after %.1f s. Ctrl-C stops.", (System.nanoTime() - startNs) / 1e9));
  }

  private void report(TyrusPoseServer server, StopSignal stop) {
    LoadReport load = new LoadReport();
    try {
      while (!stop.await(REPORT_INTERVAL_S)) {
        ServiceCounts counts = server.counts();
        load.next(counts, REPORT_INTERVAL_S).ifPresent(speaker);
      }
      speaker.accept("Stopping ...");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
