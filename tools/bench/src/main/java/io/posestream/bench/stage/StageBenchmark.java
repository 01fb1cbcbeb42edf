package io.posestream.bench.stage;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.LoopedClip;
import io.posestream.bench.network.NetworkTimes;
import io.posestream.frame.Frame;
import io.posestream.pose.PoseEstimator;
import io.posestream.result.PoseResult;
import java.util.function.LongConsumer;

/** Gives one frame after the other to the path and notes where its time goes. */
public final class StageBenchmark {
  private final NetworkTimes networks;
  private final LoopedClip clip;

  /**
   * A benchmark; nothing runs yet.
   *
   * @param networks watches the networks of the estimator's provider
   */
  public StageBenchmark(NetworkTimes networks, JpegClip clip) {
    this.networks = networks;
    this.clip = new LoopedClip(clip);
  }

  /**
   * Runs, on this thread.
   *
   * @param estimator closed at the end
   * @param progress is told how many frames are done, warm-up included
   */
  public StageReport run(
      PoseEstimator estimator, int warmUpFrames, int frames, LongConsumer progress) {
    StageSamples samples = new StageSamples();
    try (ResultPath path = new ResultPath(estimator)) {
      for (int i = 0; i < warmUpFrames + frames; i++) {
        if (i == warmUpFrames) {
          networks.reset();
          samples = new StageSamples();
        }
        frame(path, samples);
        progress.accept(i + 1L);
      }
    }
    return samples.report(networks.perRun());
  }

  private void frame(ResultPath path, StageSamples samples) {
    networks.beginFrame();
    long cpuStartNs = networks.threadsCpuNs();
    long startNs = System.nanoTime();
    Frame frame = clip.next(startNs);
    PoseResult result = path.process(frame);
    long processedNs = System.nanoTime();
    ResultPath.encode(result);
    long endNs = System.nanoTime();
    long cpuNs = networks.threadsCpuNs() - cpuStartNs;
    samples.add(result, endNs - processedNs, endNs - startNs, networks.endFrame(), cpuNs);
  }
}
