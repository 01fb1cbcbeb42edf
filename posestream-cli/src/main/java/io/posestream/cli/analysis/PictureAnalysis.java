package io.posestream.cli.analysis;

import io.posestream.Stills;
import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.input.PictureReader;
import io.posestream.cli.report.ReportFile;
import io.posestream.cli.report.Summary;
import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.wire.FilePlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Single pictures: nothing is tracked or smoothed from one to the next. */
public final class PictureAnalysis implements Analysis {
  private final List<Path> files;
  private final Stills stills;
  private final int maxPixels;
  private final ReportFile report;
  private final LongConsumer progress;
  private final WallClock clock = new WallClock();
  private final Summary summary = new Summary();
  private final List<String> warnings = new ArrayList<>();
  private long decodeNs;
  private volatile boolean stopped;

  /**
   * Owns {@code stills} and completes the report.
   *
   * @param maxPixels larger pictures are refused
   * @param progress told the number of pictures done
   */
  public PictureAnalysis(
      List<Path> files, Stills stills, int maxPixels, ReportFile report, LongConsumer progress) {
    this.files = List.copyOf(files);
    this.stills = stills;
    this.maxPixels = maxPixels;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public Outcome run() throws IOException {
    long startNs = System.nanoTime();
    try (report;
        stills) {
      for (int i = 0; i < files.size() && !stopped; i++) {
        add(files.get(i), i);
        progress.accept(i + 1L);
      }
    }
    double wallS = (System.nanoTime() - startNs) / 1e9;
    return new Outcome(summary, warnings, 0, wallS, 0);
  }

  private void add(Path file, long number) throws IOException {
    PoseResult result = process(file, number);
    if (result instanceof PoseResult.Failed failed) {
      warnings.add(file + ": " + failed.reason());
    }
    summary.add(result, decodeNs);
    report.add(clock.message(result, 0));
  }

  /** The picture is decoded here, once, because it is drawn on afterwards. */
  private PoseResult process(Path file, long number) {
    FilePlace place = new FilePlace(String.valueOf(file.getFileName()), number, 0);
    try {
      long startNs = System.nanoTime();
      Image picture = PictureReader.read(file, maxPixels);
      long decodedNs = System.nanoTime();
      decodeNs = decodedNs - startNs;
      return stills.process(new Frame(number, 0, decodedNs, picture, place));
    } catch (IOException | PoseEstimationException | CommandFailure e) {
      Frame frame = new Frame(number, 0, System.nanoTime(), Image.absent(), place);
      String reason = e instanceof IOException ? "cannot be read: " : "";
      return new PoseResult.Failed(frame, number, reason + e.getMessage(), StageTimes.NONE);
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
