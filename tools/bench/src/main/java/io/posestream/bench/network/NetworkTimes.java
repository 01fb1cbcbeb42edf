package io.posestream.bench.network;

import io.posestream.bench.machine.CpuClock;
import io.posestream.bench.sample.Sample;
import io.posestream.models.NetworkObserver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Times the networks' runs within the pipeline.
 *
 * <p>Threading: runs may be watched on any thread; everything else belongs to the one thread that
 * gives the frames to the pipeline, while no frame is in work.
 */
public final class NetworkTimes implements NetworkObserver {
  // Guarded by this.
  private final List<Interval> frame = new ArrayList<>();
  private final Set<Thread> threads = new HashSet<>();
  private final Map<String, Sample> perRun = new TreeMap<>();
  private long cpuNs;

  /** One run. */
  private record Interval(long startNs, long endNs) {}

  /**
   * What the networks took of one frame.
   *
   * @param coveredNs time during which at least one of them ran
   * @param cpuNs computing time of all runs together
   */
  public record OfFrame(long coveredNs, long cpuNs) {}

  @Override
  public void aroundRun(String network, Runnable run) {
    long cpuStartNs = CpuClock.currentNs();
    long startNs = System.nanoTime();
    run.run();
    long endNs = System.nanoTime();
    long cpuEndNs = CpuClock.currentNs();
    synchronized (this) {
      frame.add(new Interval(startNs, endNs));
      threads.add(Thread.currentThread());
      perRun.computeIfAbsent(network, name -> new Sample()).addNs(endNs - startNs);
      cpuNs += cpuEndNs - cpuStartNs;
    }
  }

  /** Forgets all samples, as after a warm-up; the threads stay known. */
  public synchronized void reset() {
    frame.clear();
    perRun.clear();
    cpuNs = 0;
  }

  /** Begins a frame. */
  public synchronized void beginFrame() {
    frame.clear();
    cpuNs = 0;
  }

  /** The frame that ends now. */
  public synchronized OfFrame endFrame() {
    frame.sort((a, b) -> Long.compare(a.startNs, b.startNs));
    long coveredNs = 0;
    long coveredUntilNs = Long.MIN_VALUE;
    for (Interval run : frame) {
      long fromNs = Math.max(run.startNs, coveredUntilNs);
      if (run.endNs > fromNs) {
        coveredNs += run.endNs - fromNs;
        coveredUntilNs = run.endNs;
      }
    }
    return new OfFrame(coveredNs, cpuNs);
  }

  /** Computing time so far of all threads that have run networks, and of the calling one. */
  public synchronized long threadsCpuNs() {
    long sumNs = threads.contains(Thread.currentThread()) ? 0 : CpuClock.currentNs();
    for (Thread thread : threads) {
      sumNs += CpuClock.ofNs(thread);
    }
    return sumNs;
  }

  /** The durations of all runs since the last reset, by network. */
  public synchronized Map<String, Sample> perRun() {
    return new TreeMap<>(perRun);
  }
}
