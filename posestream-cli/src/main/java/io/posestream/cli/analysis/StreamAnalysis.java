package io.posestream.cli.analysis;

import io.posestream.PoseStream;
import io.posestream.cli.input.AnalyzeInput;
import io.posestream.cli.report.ReportFile;
import io.posestream.cli.report.Summary;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.FrameSourceException;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Frames that follow each other: people are tracked and smoothed. */
public final class StreamAnalysis implements Analysis {
  private final AnalyzeInput.Stream input;
  private final PoseEstimator estimator;
  private final TrackOptions tracking;
  private final ReportFile report;
  private final LongConsumer progress;
  private final WallClock clock = new WallClock();
  private final Summary summary = new Summary();
  private long firstTimeNs = Long.MIN_VALUE;
  private long lastTimeNs;
  private volatile @Nullable PoseStream stream;
  private volatile @Nullable IOException failure;
  private volatile boolean stopped;

  /**
   * Owns input and estimator, and completes the report.
   *
   * @param progress told the number of frames done
   */
  public StreamAnalysis(
      AnalyzeInput.Stream input,
      PoseEstimator estimator,
      TrackOptions tracking,
      ReportFile report,
      LongConsumer progress) {
    this.input = input;
    this.estimator = estimator;
    this.tracking = tracking;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    List<String> warnings = new ArrayList<>();
    long startNs = System.nanoTime();
    long dropped;
    try (report) {
      PoseStream running =
          PoseStream.builder()
              .source(input.source())
              .estimator(estimator)
              .tracking(tracking)
              .start(this::onResult);
      try (running) {
        stream = running;
        if (stopped) {
          running.close();
        }
        await(running, warnings);
      }
      dropped = running.counts().dropped();
    }
    IOException broken = failure;
    if (broken != null) {
      throw broken;
    }
    if (!stopped) {
      input.warning().get().ifPresent(warnings::add);
    }
    double wallS = (System.nanoTime() - startNs) / 1e9;
    return new Outcome(summary, warnings, mediaS(), wallS, dropped);
  }

  private static void await(PoseStream running, List<String> warnings) throws InterruptedException {
    try {
      running.await();
    } catch (FrameSourceException e) {
      warnings.add(String.valueOf(e.getMessage()));
    }
  }

  private double mediaS() {
    return summary.frames() == 0 ? 0 : (lastTimeNs - firstTimeNs) / 1e9 + 1 / input.frameRateHz();
  }

  private void onResult(PoseResult result) {
    lastTimeNs = result.frame().captureTimeNs();
    if (firstTimeNs == Long.MIN_VALUE) {
      firstTimeNs = lastTimeNs;
    }
    summary.add(result);
    PoseStream running = stream;
    try {
      report.add(clock.message(result, running == null ? 0 : running.counts().dropped()));
    } catch (IOException e) {
      failure = e;
      stop();
    }
    progress.accept(summary.frames());
  }

  @Override
  public void stop() {
    stopped = true;
    PoseStream running = stream;
    if (running != null) {
      running.close();
    }
  }
}
