package io.posestream.arbitraries;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * An estimator that does what a script says, a step per frame, and then finds no person. Not
 * thread-safe but for {@link #timesClosed()}.
 */
public final class ScriptedEstimator implements PoseEstimator {
  private final Iterator<? extends Supplier<PoseEstimate>> script;
  private final List<Long> timestampsNs = new ArrayList<>();
  private final AtomicInteger timesClosed = new AtomicInteger();
  private int timesReset;

  private ScriptedEstimator(List<? extends Supplier<PoseEstimate>> script) {
    this.script = script.iterator();
  }

  /** An estimator with a script; a step may throw. */
  public static ScriptedEstimator of(List<? extends Supplier<PoseEstimate>> script) {
    return new ScriptedEstimator(script);
  }

  /** An estimator that never finds a person. */
  public static ScriptedEstimator ofNoPerson() {
    return of(List.<Supplier<PoseEstimate>>of());
  }

  /** The estimate of an empty picture. */
  public static PoseEstimate noPerson() {
    return StandingBody.estimateOf(List.of(), List.of());
  }

  @Override
  public PoseEstimate estimate(Frame frame, long timestampNs) {
    timestampsNs.add(timestampNs);
    return script.hasNext() ? script.next().get() : noPerson();
  }

  @Override
  public void reset() {
    timesReset++;
  }

  @Override
  public void close() {
    timesClosed.incrementAndGet();
  }

  /** The timestamps of the frames processed. */
  public List<Long> timestampsNs() {
    return List.copyOf(timestampsNs);
  }

  /** How often it was reset. */
  public int timesReset() {
    return timesReset;
  }

  /** How often it was closed. */
  public int timesClosed() {
    return timesClosed.get();
  }
}
