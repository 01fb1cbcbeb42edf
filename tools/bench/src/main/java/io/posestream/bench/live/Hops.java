package io.posestream.bench.live;

import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import io.posestream.result.StageTimes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the time between capture and result goes, over many results. Any thread may call anything.
 */
final class Hops {
  static final String TOTAL = "capture to result";

  private static final double NS_PER_MS = 1e6;

  /** Times travel as 32-bit milliseconds. */
  private static final double MOST_ROUNDING_MS = 0.01;

  private final Map<String, Sample> samples = new LinkedHashMap<>();
  private int count;
  private int contradictions;

  void add(CameraClient.Answer answer) {
    StageTimes times = answer.message().result().times();
    add(
        (answer.sentNs() - answer.captureNs()) / NS_PER_MS,
        (answer.arrivedNs() - answer.sentNs()) / NS_PER_MS,
        answer.message().sentMs() - answer.message().receivedMs(),
        times.waitNs() / NS_PER_MS,
        (times.totalNs() - times.waitNs()) / NS_PER_MS);
  }

  /**
   * Adds a result.
   *
   * @param heldMs from capture to sending
   * @param awayMs from sending to the result's arrival, by the client's clock
   * @param serverMs from receiving to sending, by the server's clock
   * @param waitMs in the slot, by the server's clock
   * @param workMs in the pipeline, by the server's clock
   */
  synchronized void add(
      double heldMs, double awayMs, double serverMs, double waitMs, double workMs) {
    double networkMs = awayMs - serverMs;
    double outboxMs = serverMs - waitMs - workMs;
    add("capture to sending", heldMs);
    add("network and sockets, both ways", networkMs);
    add("waiting in the slot", waitMs);
    add("work", workMs);
    add("waiting to be sent", outboxMs);
    add(TOTAL, heldMs + awayMs);
    count++;
    contradictions += networkMs < 0 || outboxMs < -MOST_ROUNDING_MS ? 1 : 0;
  }

  private void add(String hop, double ms) {
    samples.computeIfAbsent(hop, key -> new Sample()).add(ms);
  }

  /** Forgets all results. */
  synchronized void restart() {
    samples.clear();
    count = 0;
    contradictions = 0;
  }

  /** How many results there are. */
  synchronized int count() {
    return count;
  }

  /** Results whose hops are impossible: the server's own times do not fit the client's clock. */
  synchronized int contradictions() {
    return contradictions;
  }

  synchronized Map<String, Distribution> distributions() {
    Map<String, Distribution> distributions = new LinkedHashMap<>();
    samples.forEach((hop, sample) -> distributions.put(hop, sample.distribution()));
    return distributions;
  }
}
