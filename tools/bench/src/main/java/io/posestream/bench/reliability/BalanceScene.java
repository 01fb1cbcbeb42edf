package io.posestream.bench.reliability;

import io.posestream.bench.balance.ClientEvent.Kind;
import io.posestream.bench.balance.HaProxy;
import io.posestream.bench.balance.Patience;
import io.posestream.bench.balance.RoamingClient;
import io.posestream.bench.balance.RoamingClients;
import io.posestream.bench.balance.ServerFleet;
import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Three servers behind HAProxy: the one with the most clients is told to stop, then killed, again
 * and again; then all are restarted one after the other.
 */
final class BalanceScene implements Scene {
  private static final int SERVERS = 3;
  private static final int CLIENTS = 6;
  private static final double MOST_AFTER_SIGTERM_MS = 1_000;
  private static final double MOST_AFTER_KILL_MS = 2_000;

  private long unconcernedLost;

  @Override
  public List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException {
    try (ServerFleet fleet = ServerFleet.start(SERVERS);
        HaProxy balancer = HaProxy.start(fleet);
        RoamingClients clients = RoamingClients.start(balancer.address(), clip, CLIENTS)) {
      Sample afterSigterm = new Sample();
      Sample afterKill = new Sample();
      long endNs = System.nanoTime() + length.toNanos();
      do {
        stopOne(fleet, balancer, clients, fleet::terminate, afterSigterm);
        stopOne(fleet, balancer, clients, fleet::kill, afterKill);
      } while (System.nanoTime() < endNs);
      long rollingNs = System.nanoTime();
      for (int i = 0; i < SERVERS; i++) {
        fleet.terminate(i);
        restart(fleet, balancer, i);
        clients.awaitResults();
      }
      Distribution sigterm = afterSigterm.distribution();
      Distribution kill = afterKill.distribution();
      return List.of(
          Bar.baseline("clients moved by SIGTERM", sigterm.count()),
          Bar.baseline("SIGTERM to the next result, p50, ms", sigterm.p50Ms()),
          Bar.atMost(
              "SIGTERM to the next result, longest, ms", MOST_AFTER_SIGTERM_MS, sigterm.maxMs()),
          Bar.baseline("clients moved by kill -9", kill.count()),
          Bar.baseline("kill -9 to the next result, p50, ms", kill.p50Ms()),
          Bar.atMost("kill -9 to the next result, longest, ms", MOST_AFTER_KILL_MS, kill.maxMs()),
          Bar.same("connections lost to servers that went on", 0, unconcernedLost),
          Bar.same(
              "rolling restart: handshakes refused", 0, clients.count(Kind.REFUSED, rollingNs)),
          Bar.atMost(
              "rolling restart: reconnects of a client",
              SERVERS,
              clients.all().stream()
                  .mapToDouble(client -> (double) client.count(Kind.CLOSED, rollingNs))
                  .max()
                  .orElseThrow()),
          Bar.same("stale or failed results", 0, clients.count(Kind.WRONG_RESULT, Long.MIN_VALUE)));
    }
  }

  private void stopOne(
      ServerFleet fleet, HaProxy balancer, RoamingClients clients, IntConsumer stop, Sample gapsMs)
      throws IOException, InterruptedException {
    int server = clients.busiest(SERVERS);
    List<RoamingClient> concerned = clients.of(server);
    List<RoamingClient> others = clients.besides(server);
    long stopNs = System.nanoTime();
    stop.accept(server);
    for (RoamingClient client : concerned) {
      Patience.until("a result of another server", () -> client.gapNs(stopNs).isPresent());
      gapsMs.addNs(client.gapNs(stopNs).orElseThrow());
    }
    unconcernedLost += others.stream().mapToLong(client -> client.count(Kind.CLOSED, stopNs)).sum();
    restart(fleet, balancer, server);
    clients.awaitResults();
  }

  private static void restart(ServerFleet fleet, HaProxy balancer, int server)
      throws IOException, InterruptedException {
    fleet.restart(server);
    Patience.until("the balancer sees the server", () -> balancer.isUp(server));
  }
}
