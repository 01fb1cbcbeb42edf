package io.posestream.bench.accuracy;

import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import io.posestream.models.NetworkObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Every clip: how many hands are reported, and how many networks run to search for others. */
final class HandSearchSection {
  private HandSearchSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    Table table =
        new Table(
            "clip | frames | with a body | hands | hand runs | searches of these | palm runs");
    HandRuns all = new HandRuns();
    for (Path clip : clips(media)) {
      HandRuns runs = new HandRuns();
      try (MediaPipeEngine watched = MediaPipeEngine.builder().observer(runs).build();
          PoseEstimator estimator = watched.open(PoseOptions.defaults())) {
        media.forEachFrame(
            clip.getFileName().toString(),
            Integer.MAX_VALUE,
            frame -> runs.add(estimator.estimate(frame, frame.captureTimeNs())));
      }
      runs.row(table, stem(clip));
      all.add(runs);
    }
    all.row(table, "all");
    return "## What is searched for hands\n\n"
        + "Full body and hands, each clip from its first frame on. A hand of the frame before is"
        + " followed with one run of the hand network; all other runs of it search. The palm"
        + " detector runs while a hand is missing.\n\n"
        + table;
  }

  private static List<Path> clips(Media media) {
    try (Stream<Path> files = Files.list(media.folder())) {
      return files
          .filter(file -> file.getFileName().toString().matches("ov\\d+_.*\\.mp4"))
          .sorted(Comparator.comparingInt(file -> Integer.parseInt(stem(file).substring(2))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path clip) {
    String name = clip.getFileName().toString();
    return name.substring(0, name.indexOf('_'));
  }

  /** Counts of a clip. Frames are added by one thread; networks run on several. */
  private static final class HandRuns implements NetworkObserver {
    private final AtomicInteger handRuns = new AtomicInteger();
    private final AtomicInteger palmRuns = new AtomicInteger();
    private int frames;
    private int bodies;
    private int hands;
    private int followed;
    private int handsBefore;

    @Override
    public void aroundRun(String network, Runnable run) {
      if (network.startsWith("hand_landmark")) {
        handRuns.incrementAndGet();
      } else if (network.startsWith("palm_detection")) {
        palmRuns.incrementAndGet();
      }
      run.run();
    }

    void add(PoseEstimate estimate) {
      frames++;
      bodies += estimate.people().isEmpty() ? 0 : 1;
      followed += handsBefore;
      handsBefore = estimate.hands().size();
      hands += handsBefore;
    }

    void add(HandRuns other) {
      frames += other.frames;
      bodies += other.bodies;
      hands += other.hands;
      followed += other.followed;
      handRuns.addAndGet(other.handRuns.get());
      palmRuns.addAndGet(other.palmRuns.get());
    }

    void row(Table table, String name) {
      int runs = handRuns.get();
      table.row(name, frames, bodies, hands, runs, runs - followed, palmRuns.get());
    }
  }
}
