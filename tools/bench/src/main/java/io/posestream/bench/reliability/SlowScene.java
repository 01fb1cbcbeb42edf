package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.live.Cameras;
import io.posestream.bench.live.ServerGauge;
import io.posestream.bench.live.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Each rogue for itself, beside clients that stream. */
final class SlowScene implements Scene {
  private static final int CLIENTS = 4;
  private static final double FRAMES_PER_S = 12;
  private static final int ROGUES = 2;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final double MOST_TIMES_QUIET = 1.1;
  private static final double HEAP_MB = 20;
  private static final double RESIDENT_MB = 40;

  @Override
  public List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException {
    Duration each = length.dividedBy(Rogue.values().length);
    List<Bar> bars = new ArrayList<>();
    try (ServerProcess server =
            ServerProcess.start(
                ServerProcess.FIXED_HEAP,
                "--slow-reader-seconds",
                "3",
                "--ping-seconds",
                "2",
                "--silence-seconds",
                Integer.toString(Rogue.SILENCE_S));
        Cameras cameras = Cameras.connect(server.address(), clip, CLIENTS, true)) {
      ServerGauge gauge = new ServerGauge(server);
      cameras.stream(FRAMES_PER_S);
      Thread.sleep(WARM_UP.toMillis());
      double heapMb = gauge.liveHeapMb();
      double residentMb = gauge.residentMb();
      for (Rogue rogue : Rogue.values()) {
        double quietMs = p95Ms(cameras, each);
        Set<Integer> codes = new ConcurrentSkipListSet<>();
        Intruders intruders = Intruders.begin(rogue, server.address(), clip, each, codes);
        double besideMs = p95Ms(cameras, each);
        intruders.awaitEnd();
        bars.addAll(bars(rogue, quietMs, besideMs, codes));
      }
      bars.add(Bar.same("connections of others lost", 0, cameras.lost()));
      bars.add(Bar.atMost("growth of the live heap, MB", HEAP_MB, gauge.liveHeapMb() - heapMb));
      bars.add(
          Bar.atMost(
              "growth of the resident memory, MB", RESIDENT_MB, gauge.residentMb() - residentMb));
    }
    return bars;
  }

  private static double p95Ms(Cameras cameras, Duration length) throws InterruptedException {
    int first = cameras.log().count();
    Thread.sleep(length.toMillis());
    return cameras.log().since(first).p95Ms();
  }

  private static List<Bar> bars(Rogue rogue, double quietMs, double besideMs, Set<Integer> codes) {
    String name = rogue.description();
    String quiet = String.format(Locale.ROOT, "%s: p95 of others, ms (alone %.1f)", name, quietMs);
    boolean asSaid = !codes.isEmpty() && rogue.closeCodes().containsAll(codes);
    return List.of(
        Bar.atMost(quiet, MOST_TIMES_QUIET * quietMs, besideMs),
        new Bar(name + ": close codes", inWords(rogue.closeCodes()), inWords(codes), asSaid));
  }

  private static String inWords(Set<Integer> codes) {
    return codes.stream()
        .sorted()
        .map(
            code ->
                switch (code) {
                  case RawPeer.STAYS_OPEN -> "stays open";
                  case RawPeer.CUT_OFF -> "cut off";
                  default -> Integer.toString(code);
                })
        .collect(Collectors.joining(", "));
  }

  /** The same rogue on several threads; each comes again when it is cut off. */
  private record Intruders(List<Thread> threads) {
    static Intruders begin(
        Rogue rogue, URI server, JpegClip clip, Duration length, Set<Integer> codes) {
      long endNs = System.nanoTime() + length.toNanos();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < ROGUES; i++) {
        Thread thread = new Thread(() -> intrude(rogue, server, clip, endNs, codes), "rogue");
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
      }
      return new Intruders(threads);
    }

    private static void intrude(
        Rogue rogue, URI server, JpegClip clip, long endNs, Set<Integer> codes) {
      try {
        do {
          try (RawPeer peer = rogue.connect(server)) {
            codes.add(rogue.visit(peer, clip, endNs));
          } catch (IOException e) {
            codes.add(RawPeer.CUT_OFF);
          }
          TimeUnit.MILLISECONDS.sleep(200);
        } while (System.nanoTime() < endNs);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void awaitEnd() throws InterruptedException {
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }
}
