package io.posestream.cli.doctor;

import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.time.NanoClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How fast a machine processes frames of the drawn person, one after the other, without decoding
 * them.
 *
 * @param frames how many were measured
 * @param p50Ms half of them took at most so long
 * @param p95Ms 95 of 100 took at most so long
 * @param resultsPerS in the mean
 */
public record Speed(int frames, double p50Ms, double p95Ms, double resultsPerS) {
  private static final int PICTURES = 30;
  private static final long WARM_UP_FRAMES = 30;
  private static final double NS_PER_MS = 1e6;
  private static final double CAMERA_PER_S = 30;
  private static final double FRAME_MS = 1000 / CAMERA_PER_S;
  private static final String SLOW =
      "take smaller models (--model lite, --hand-model lite), leave hands out (--no-hands), or let"
          + " the stream choose (--target-rate 30)";

  /**
   * Measures for that long, after a warm-up.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static Speed measure(PoseEngine engine, PoseOptions options, Duration length)
      throws InterruptedException {
    List<Long> workNs = Collections.synchronizedList(new ArrayList<>());
    RepeatedFrames frames =
        new RepeatedFrames(drawnPerson(), WARM_UP_FRAMES, length, NanoClock.system());
    try (PoseStream stream =
        PoseStream.builder()
            .engine(engine)
            .options(options)
            .source(frames)
            .start(result -> add(result, workNs))) {
      stream.await();
    }
    return of(workNs);
  }

  private static List<Image> drawnPerson() throws InterruptedException {
    List<Image> pictures = new ArrayList<>();
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      while (pictures.size() < PICTURES) {
        pictures.add(figure.next().map(Frame::image).orElseThrow());
      }
    }
    return pictures;
  }

  private static void add(PoseResult result, List<Long> workNs) {
    if (result.frame().sequence() >= WARM_UP_FRAMES) {
      StageTimes times = result.times();
      workNs.add(times.totalNs() - times.waitNs());
    }
  }

  /**
   * Of frames that took so long.
   *
   * @throws IllegalStateException if there are none
   */
  static Speed of(List<Long> workNs) {
    if (workNs.isEmpty()) {
      throw new IllegalStateException("no frame was processed");
    }
    List<Long> sorted = workNs.stream().sorted().toList();
    double sumNs = sorted.stream().mapToDouble(Long::doubleValue).sum();
    return new Speed(sorted.size(), ms(sorted, 0.5), ms(sorted, 0.95), sorted.size() * 1e9 / sumNs);
  }

  private static double ms(List<Long> sortedNs, double share) {
    return sortedNs.get((int) Math.ceil(share * sortedNs.size()) - 1) / NS_PER_MS;
  }

  /** Good if a camera's 30 frames a second are processed, 95 of 100 in time. */
  public Finding finding(String models) {
    String text =
        String.format(
            Locale.ROOT,
            "%.0f results/s with %s: %.1f ms in the middle, 95 of 100 in %.1f ms; %s",
            resultsPerS,
            models,
            p50Ms,
            p95Ms,
            cameras());
    return p95Ms <= FRAME_MS ? Finding.ok("speed", text) : Finding.note("speed", text, SLOW);
  }

  private String cameras() {
    int cameras = (int) (resultsPerS / CAMERA_PER_S);
    return cameras == 0
        ? "a camera of 30 frames/s is not kept up with"
        : "enough for " + cameras + (cameras == 1 ? " camera" : " cameras") + " of 30 frames/s";
  }
}
