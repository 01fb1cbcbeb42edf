package io.posestream.bench.stage;

import io.posestream.bench.clip.LoopedClip;
import io.posestream.bench.clip.Trial;
import io.posestream.bench.network.NetworkTimes;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.result.PoseResult;
import java.util.function.LongConsumer;

/** Measures the stages of one frame after the other. */
public final class StageBenchmark {
  private StageBenchmark() {}

  /**
   * Runs, on this thread.
   *
   * @param estimator closed at the end
   * @param networks observes the networks of the estimator's provider
   * @param progress accepts how many frames are done, warm-up included
   */
  public static StageReport run(
      Trial trial, PoseEstimator estimator, NetworkTimes networks, LongConsumer progress) {
    LoopedClip clip = new LoopedClip(trial.clip());
    StageSamples samples = new StageSamples();
    try (MessagePath path = new MessagePath(estimator)) {
      for (int i = 0; i < trial.allFrames(); i++) {
        if (i == trial.warmUpFrames()) {
          networks.reset();
          samples = new StageSamples();
        }
        measure(networks, clip, path, samples);
        progress.accept(i + 1L);
      }
    }
    return samples.report(networks.perRun());
  }

  private static void measure(
      NetworkTimes networks, LoopedClip clip, MessagePath path, StageSamples samples) {
    networks.beginFrame();
    long cpuStartNs = networks.threadsCpuNs();
    long startNs = System.nanoTime();
    Frame frame = clip.next(startNs);
    PoseResult result = path.process(frame);
    long processedNs = System.nanoTime();
    MessagePath.encode(result);
    long endNs = System.nanoTime();
    long cpuNs = networks.threadsCpuNs() - cpuStartNs;
    samples.add(result, endNs - processedNs, endNs - startNs, networks.endFrame(), cpuNs);
  }
}
