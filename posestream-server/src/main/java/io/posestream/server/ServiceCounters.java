package io.posestream.server;

import io.posestream.result.PoseResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts what happens; any thread may count. */
final class ServiceCounters {
  final LongAdder connections = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder framesReceived = new LongAdder();
  final LongAdder framesDropped = new LongAdder();
  final LongAdder resultsSent = new LongAdder();
  final LongAdder resultsDropped = new LongAdder();
  final LongAdder errors = new LongAdder();
  private final LongAdder detected = new LongAdder();
  private final LongAdder noPerson = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder totalNs = new LongAdder();
  private final LongAdder waitNs = new LongAdder();
  private final List<Consumer<PoseResult>> observers = new CopyOnWriteArrayList<>();

  /** From now on told of each result, on its client's thread. */
  void observe(Consumer<PoseResult> observer) {
    observers.add(observer);
  }

  void result(PoseResult result) {
    if (result instanceof PoseResult.Detected) {
      detected.increment();
    } else if (result instanceof PoseResult.NoPerson) {
      noPerson.increment();
    } else {
      failed.increment();
    }
    totalNs.add(result.times().totalNs());
    waitNs.add(result.times().waitNs());
    observers.forEach(observer -> observer.accept(result));
  }

  ServiceCounts snapshot(int clients) {
    return new ServiceCounts(
        clients,
        connections.sum(),
        refused.sum(),
        framesReceived.sum(),
        framesDropped.sum(),
        detected.sum(),
        noPerson.sum(),
        failed.sum(),
        resultsSent.sum(),
        resultsDropped.sum(),
        errors.sum(),
        totalNs.sum(),
        waitNs.sum());
  }
}
