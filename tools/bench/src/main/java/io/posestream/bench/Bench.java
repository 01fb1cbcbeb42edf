package io.posestream.bench;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.machine.OthersLoad;
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
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Measures what a plan says. Not thread-safe. */
public final class Bench {
  private final Engine engine;
  private final BenchPlan plan;
  private final BenchProgress progress;
  private final OriginalNetworks.Search originals;

  /** A bench; nothing runs yet. */
  public Bench(Engine engine, BenchPlan plan, BenchProgress progress) {
    this.engine = engine;
    this.plan = plan;
    this.progress = progress;
    originals = OriginalNetworks.find();
  }

  /**
   * Measures with every clip and every choice of models.
   *
   * @throws io.posestream.pose.PoseEstimationException if a model is missing or damaged
   */
  public BenchReport run(List<JpegClip> clips) throws InterruptedException {
    OthersLoad load = OthersLoad.start();
    try (MediaPipeProvider provider = engine.provider()) {
      List<BenchReport.Run> runs = new ArrayList<>();
      for (JpegClip clip : clips) {
        for (PoseOptions choice : plan.choices()) {
          runs.add(run(clip, choice, provider));
        }
      }
      return new BenchReport(Machine.here(), load.load(), provider.engine(), runs);
    }
  }

  private BenchReport.Run run(JpegClip clip, PoseOptions choice, MediaPipeProvider provider)
      throws InterruptedException {
    StageReport stages = stages(clip, choice);
    StreamBenchmark streams = new StreamBenchmark(provider, choice, clip);
    StreamReport one = streams("one stream", streams, 1, plan.frames());
    Optional<StreamReport> several = Optional.empty();
    OptionalDouble severalAgainstOne = OptionalDouble.empty();
    if (plan.streams() > 1) {
      StreamReport measured =
          streams(
              plan.streams() + " streams",
              streams,
              plan.streams(),
              (long) plan.streams() * plan.frames());
      several = Optional.of(measured);
      severalAgainstOne = OptionalDouble.of(measured.resultsPerS() / one.resultsPerS());
    }
    Optional<StreamReport> soak =
        plan.soakFrames() > 0
            ? Optional.of(streams("soak", streams, 1, plan.soakFrames()))
            : Optional.empty();
    Optional<NetworkReport> networks = networks(clip, choice);
    Optional<OriginalReport> original = original(clip, choice, provider);
    return new BenchReport.Run(
        subject(clip, choice), stages, one, several, severalAgainstOne, soak, networks, original);
  }

  private StageReport stages(JpegClip clip, PoseOptions choice) {
    NetworkTimes times = new NetworkTimes();
    try (MediaPipeProvider watched = engine.provider(times);
        BenchProgress.Step step = progress.begin("stages", warmed(plan.frames()))) {
      return new StageBenchmark(times, clip)
          .run(watched.open(choice), plan.warmUpFrames(), plan.frames(), step);
    }
  }

  private StreamReport streams(String what, StreamBenchmark streams, int count, long results)
      throws InterruptedException {
    try (BenchProgress.Step step = progress.begin(what, results)) {
      return streams.run(count, plan.warmUpFrames(), results, step);
    }
  }

  private Optional<NetworkReport> networks(JpegClip clip, PoseOptions choice) {
    if (!plan.runsNetworksAlone()) {
      return Optional.empty();
    }
    OriginalNetworks.Search theirs =
        plan.comparisons().contains(Comparison.TFLITE) ? originals : OriginalNetworks.notAsked();
    try (BenchProgress.Step step = progress.begin("networks alone", warmed(plan.frames()))) {
      return Optional.of(
          new NetworkBenchmark(engine::load, choice, clip)
              .run(theirs, plan.warmUpFrames(), plan.frames(), step));
    }
  }

  private Optional<OriginalReport> original(
      JpegClip clip, PoseOptions choice, MediaPipeProvider provider) {
    if (!plan.comparisons().contains(Comparison.ORIGINAL)) {
      return Optional.empty();
    }
    try (BenchProgress.Step step = progress.begin("the original's loop", warmed(plan.frames()))) {
      return Optional.of(
          new OriginalBenchmark(provider, engine::load, choice, clip)
              .run(originals, plan.warmUpFrames(), plan.frames(), step));
    }
  }

  private long warmed(int frames) {
    return (long) plan.warmUpFrames() + frames;
  }

  private static BenchReport.Subject subject(JpegClip clip, PoseOptions choice) {
    return new BenchReport.Subject(
        clip.name(),
        clip.widthPx(),
        clip.heightPx(),
        clip.frames().size(),
        clip.meanBytes(),
        choice.poseModel().name().toLowerCase(Locale.ROOT),
        choice.hands()
            ? Optional.of(choice.handModel().name().toLowerCase(Locale.ROOT))
            : Optional.empty());
  }
}
