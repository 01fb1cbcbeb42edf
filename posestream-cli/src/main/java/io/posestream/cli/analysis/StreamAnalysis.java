package io.posestream.cli.analysis;

import io.posestream.PoseStream;
import io.posestream.cli.input.AnalyzeInput;
import io.posestream.cli.report.AnalyzedFrame;
import io.posestream.cli.report.ReportFile;
import io.posestream.cli.report.Summary;
import io.posestream.frame.FrameSourceException;
import io.posestream.loop.FramePolicy;
import io.posestream.pose.PoseEstimator;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmoothingOptions;
import io.posestream.wire.ResultExtras;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Frames that follow each other: one person is tracked and smoothed. */
public final class StreamAnalysis implements Analysis {
  /**
   * How the frames are looked at.
   *
   * @param policy which frames
   * @param smoothing which filter
   * @param mirrored whether the pictures are mirrored
   */
  public record Settings(FramePolicy policy, SmoothingOptions smoothing, boolean mirrored) {}

  private final AnalyzeInput.Stream input;
  private final FrameKeeper estimator;
  private final Settings settings;
  private final ReportFile report;
  private final LongConsumer progress;
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
      Settings settings,
      ReportFile report,
      LongConsumer progress) {
    this.input = input;
    this.estimator = new FrameKeeper(estimator);
    this.settings = settings;
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
              .listener(this::onResult)
              .smoothing(settings.smoothing())
              .policy(settings.policy())
              .start();
      try (running) {
        stream = running;
        if (stopped) {
          running.close();
        }
        await(running, warnings);
      }
      dropped = running.counts().frames().dropped();
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
    long captureTimeNs = result.frame().captureTimeNs();
    if (firstTimeNs == Long.MIN_VALUE) {
      firstTimeNs = captureTimeNs;
    }
    lastTimeNs = captureTimeNs;
    summary.add(result);
    // The clock of a camera begins somewhere; a file's begins with the file.
    double timeMs = (captureTimeNs - (input.live() ? firstTimeNs : 0)) / 1e6;
    long sequence = result.frame().sequence();
    ResultExtras.Origin origin = new ResultExtras.Origin(input.name(), sequence, timeMs);
    ResultExtras extras = new ResultExtras(settings.mirrored(), dropped(), Optional.of(origin));
    try {
      report.add(new AnalyzedFrame(result, extras, origin, estimator.image(sequence)));
    } catch (IOException e) {
      failure = e;
      stop();
    }
    progress.accept(summary.frames());
  }

  private Map<String, Long> dropped() {
    PoseStream running = stream;
    return settings.policy() == FramePolicy.EVERY_FRAME || running == null
        ? Map.of()
        : Map.of("inbox", running.counts().frames().dropped());
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
