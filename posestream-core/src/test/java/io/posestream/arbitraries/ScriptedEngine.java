package io.posestream.arbitraries;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An engine whose estimators are made by a script; it keeps what it was asked for. */
public class ScriptedEngine implements PoseEngine {
  private final Function<PoseOptions, PoseEstimator> script;
  private final List<PoseOptions> opened = new CopyOnWriteArrayList<>();
  private final AtomicInteger timesClosed = new AtomicInteger();

  /** An engine with a script, for one that overrides what an engine can do beside opening. */
  public ScriptedEngine(Function<PoseOptions, PoseEstimator> script) {
    this.script = script;
  }

  /** An engine with a script, which may throw. */
  public static ScriptedEngine of(Function<PoseOptions, PoseEstimator> script) {
    return new ScriptedEngine(script);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public PoseEstimator open(PoseOptions options) {
    opened.add(options);
    return script.apply(options);
  }

  @Override
  public void close() {
    timesClosed.incrementAndGet();
  }

  /** What every estimator was opened with, in order. */
  public List<PoseOptions> opened() {
    return List.copyOf(opened);
  }

  /** How often it was closed. */
  public int timesClosed() {
    return timesClosed.get();
  }
}
