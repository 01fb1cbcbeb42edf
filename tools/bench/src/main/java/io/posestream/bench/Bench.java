package io.posestream.bench;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Trial;
import io.posestream.bench.machine.Load;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.network.NetworkBenchmark;
import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.network.NetworkTimes;
import io.posestream.bench.network.OriginalNetworks;
import io.posestream.bench.original.OriginalBenchmark;
import io.posestream.bench.original.OriginalReport;
import io.posestream.bench.stage.StageBenchmark;
import io.posestream.bench.stage.StageReport;
import io.posestream.bench.stream.StreamBenchmark;
import io.posestream.bench.stream.StreamReport;
import io.posestream.cli.Progress;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Measures what a plan says. Not thread-safe. */
final class Bench {
  /** Opens the progress of each measurement. */
  @FunctionalInterface
  interface Announcer {
    /** A measurement of so many frames begins; its progress is closed when it ends. */
    Progress begin(String what, long frames);
  }

  private final Engine engine;
  private final BenchPlan plan;
  private final Announcer announcer;
  private final OriginalNetworks.Search originals = OriginalNetworks.find();

  Bench(Engine engine, BenchPlan plan, Announcer announcer) {
    this.engine = engine;
    this.plan = plan;
    this.announcer = announcer;
  }

  /**
   * Measures with every clip and every choice of models.
   *
   * @throws io.posestream.engine.PoseEstimationException if a model is missing or damaged
   */
  BenchReport run(List<JpegClip> clips) throws InterruptedException {
    Load.Meter load = new Load.Meter();
    try (MediaPipeEngine provider = engine.provider()) {
      List<BenchReport.Run> runs = new ArrayList<>();
      for (JpegClip clip : clips) {
        for (PoseOptions choice : plan.choices()) {
          runs.add(run(new Trial(clip, choice, plan.warmUpFrames(), plan.frames()), provider));
        }
      }
      return new BenchReport(Machine.here(), load.load(), provider.name(), runs);
    }
  }

  private BenchReport.Run run(Trial trial, MediaPipeEngine provider) throws InterruptedException {
    StageReport stages = stages(trial);
    StreamReport one = streams("one stream", trial, provider, 1, trial.frames());
    Optional<StreamReport> several = Optional.empty();
    OptionalDouble severalAgainstOne = OptionalDouble.empty();
    int count = plan.streams();
    if (count > 1) {
      long results = (long) count * trial.frames();
      StreamReport side = streams(count + " streams", trial, provider, count, results);
      several = Optional.of(side);
      severalAgainstOne = OptionalDouble.of(side.resultsPerS() / one.resultsPerS());
    }
    Optional<StreamReport> soak =
        plan.soakFrames() > 0
            ? Optional.of(streams("soak", trial, provider, 1, plan.soakFrames()))
            : Optional.empty();
    return new BenchReport.Run(
        Subject.of(trial),
        stages,
        one,
        several,
        severalAgainstOne,
        soak,
        networks(trial),
        original(trial, provider));
  }

  private StageReport stages(Trial trial) {
    NetworkTimes times = new NetworkTimes();
    try (MediaPipeEngine watched = engine.provider(times);
        Progress progress = announcer.begin("stages", trial.allFrames())) {
      return StageBenchmark.run(trial, watched.open(trial.options()), times, progress);
    }
  }

  private StreamReport streams(
      String what, Trial trial, MediaPipeEngine provider, int count, long results)
      throws InterruptedException {
    try (Progress progress = announcer.begin(what, results)) {
      return StreamBenchmark.run(trial, provider, count, results, progress);
    }
  }

  private Optional<NetworkReport> networks(Trial trial) {
    boolean besideTfLite = plan.comparisons().contains(Comparison.TFLITE);
    if (!besideTfLite && !plan.comparisons().contains(Comparison.NETWORKS)) {
      return Optional.empty();
    }
    OriginalNetworks.Search theirs = besideTfLite ? originals : OriginalNetworks.notAsked();
    try (Progress progress = announcer.begin("networks alone", trial.allFrames())) {
      return Optional.of(NetworkBenchmark.run(trial, engine::load, theirs, progress));
    }
  }

  private Optional<OriginalReport> original(Trial trial, MediaPipeEngine provider) {
    if (!plan.comparisons().contains(Comparison.ORIGINAL)) {
      return Optional.empty();
    }
    try (Progress progress = announcer.begin("the original's loop", trial.allFrames())) {
      return Optional.of(OriginalBenchmark.run(trial, provider, engine::load, originals, progress));
    }
  }
}
