package io.posestream.cli.analysis;

import io.posestream.angle.AngleCalculator;
import io.posestream.cli.report.AnalyzedFrame;
import io.posestream.cli.report.ReportFile;
import io.posestream.cli.report.Summary;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.image.PictureDecoder;
import io.posestream.pose.PoseEstimationException;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseOptions;
import io.posestream.result.FrameStamp;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.smooth.SmoothingOptions;
import io.posestream.wire.ResultExtras;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Single pictures: nothing is tracked or smoothed from one to the next. */
public final class PictureAnalysis implements Analysis {
  private static final StageTimes NO_TIMES = new StageTimes(0, 0, 0, 0, 0, 0, 0);

  private final List<Path> files;
  private final FrameProcessor processor;
  private final PoseOptions options;
  private final ReportFile report;
  private final LongConsumer progress;
  private final Summary summary = new Summary();
  private final List<String> warnings = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * Owns the estimator and completes the report.
   *
   * @param options what the estimator was opened with
   * @param progress told the number of pictures done
   */
  public PictureAnalysis(
      List<Path> files,
      PoseEstimator estimator,
      PoseOptions options,
      ReportFile report,
      LongConsumer progress) {
    this.files = List.copyOf(files);
    processor = FrameProcessor.of(estimator, AngleCalculator.standard(), SmoothingOptions.none());
    this.options = options;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public Outcome run() throws IOException {
    long startNs = System.nanoTime();
    try (report;
        processor) {
      for (int i = 0; i < files.size() && !stopped; i++) {
        look(files.get(i), i);
        progress.accept(i + 1L);
      }
    }
    double wallS = (System.nanoTime() - startNs) / 1e9;
    return new Outcome(summary, warnings, 0, wallS, 0);
  }

  private void look(Path file, long number) throws IOException {
    long nowNs = System.nanoTime();
    PoseResult result;
    Optional<BgrImage> image = Optional.empty();
    try {
      EncodedImage encoded = EncodedImage.of(Files.readAllBytes(file));
      nowNs = System.nanoTime();
      processor.reset();
      result = processor.process(new Frame(number, 0, nowNs, encoded), number + 1);
      if (!(result instanceof PoseResult.Failed)) {
        image = Optional.of(PictureDecoder.decode(encoded, options.maxPixels()));
      }
    } catch (IOException | PoseEstimationException e) {
      FrameStamp stamp = new FrameStamp(number, 0, nowNs, number + 1);
      result = new PoseResult.Failed(stamp, "cannot be read: " + e.getMessage(), NO_TIMES);
    }
    if (result instanceof PoseResult.Failed failed) {
      warnings.add(file + ": " + failed.reason());
    }
    summary.add(result);
    String name = String.valueOf(file.getFileName());
    ResultExtras.Origin origin = new ResultExtras.Origin(name, number, 0);
    ResultExtras extras = new ResultExtras(options.mirrored(), Map.of(), Optional.of(origin));
    report.add(new AnalyzedFrame(result, extras, origin, image));
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
