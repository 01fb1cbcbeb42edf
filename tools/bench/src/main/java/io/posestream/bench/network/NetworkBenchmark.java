package io.posestream.bench.network;

import io.posestream.bench.clip.Trial;
import io.posestream.bench.sample.Sample;
import io.posestream.engine.PoseOptions;
import io.posestream.models.network.Network;
import io.posestream.models.network.NetworkRun;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.models.weights.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Runs the networks by themselves, in turns with the official runtime's. Not thread-safe. */
public final class NetworkBenchmark implements AutoCloseable {
  private static final int BODY = 1;
  private static final int HAND = 3;

  private final Trial trial;
  private final OriginalNetworks.Search originals;
  private final ExecutorService handThread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "bench-hands"));
  private final List<NetworkRun> open = new ArrayList<>();
  private final List<NetworkRun> ours = new ArrayList<>();
  private final List<Contest> contests = new ArrayList<>();

  private NetworkBenchmark(Trial trial, OriginalNetworks.Search originals) {
    this.trial = trial;
    this.originals = originals;
  }

  /**
   * Runs every network once a round, as many rounds as the trial has frames; the input is the
   * middle frame of its clip.
   *
   * @param loader loads a network of ours
   * @param originals the official runtime's, or why there are none
   * @param progress accepts how many rounds are done, warm-up included
   */
  public static NetworkReport run(
      Trial trial,
      Function<ModelName, Network> loader,
      OriginalNetworks.Search originals,
      LongConsumer progress) {
    try (NetworkBenchmark benchmark = new NetworkBenchmark(trial, originals)) {
      benchmark.load(loader);
      return benchmark.run(progress);
    }
  }

  /** The body's detector and network, then those of the hands if hands are searched for. */
  private static List<ModelName> models(PoseOptions options) {
    ModelName body = ModelName.landmarks(options.poseModel());
    return options.hands()
        ? List.of(
            ModelName.POSE_DETECTION,
            body,
            ModelName.palms(options.handModel()),
            ModelName.landmarks(options.handModel()))
        : List.of(ModelName.POSE_DETECTION, body);
  }

  private void load(Function<ModelName, Network> loader) {
    try (OpenCvPicture picture = new OpenCvPicture(trial.options().maxPixels())) {
      picture.load(trial.clip().jpeg(trial.clip().frames().size() / 2));
      Roi whole = Roi.wholePicture(picture.widthPx(), picture.heightPx()).squaredLong(1);
      for (ModelName model : models(trial.options())) {
        Network network = loader.apply(model);
        NetworkRun run = network.newRun();
        network.release();
        open.add(run);
        ours.add(run);
        int sidePx = run.inputPx();
        try (OpenCvCrop crop =
            new OpenCvCrop(run.input(), sidePx, sidePx, OpenCvCrop.Border.REPLICATE)) {
          crop.cut(picture, whole);
        }
        Optional<Runnable> theirs = originals.networks().map(each -> original(each, model, run));
        contests.add(new Contest(model.id(), run::run, theirs));
      }
    }
  }

  private Runnable original(OriginalNetworks networks, ModelName model, NetworkRun sameInput) {
    TfLiteRun run = networks.load(model).newRun();
    open.add(run);
    run.input().put(0, sameInput.input(), 0, run.input().capacity());
    run.run();
    return run::invoke;
  }

  private NetworkReport run(LongConsumer progress) {
    boolean hands = trial.options().hands();
    Sample sideBySide = new Sample();
    for (int round = -trial.warmUpFrames(); round < trial.frames(); round++) {
      for (Contest contest : contests) {
        contest.round(round);
      }
      if (hands) {
        Contest.time(this::runBodyBesideHands, sideBySide, round);
      }
      progress.accept(trial.warmUpFrames() + round + 1L);
    }
    Contest body = contests.get(BODY);
    return new NetworkReport(
        trial.frames(),
        contests.stream().map(Contest::row).toList(),
        hands ? body.row("body + 2 hands", contests.get(HAND), 2) : body.row("body", body, 0),
        hands ? Optional.of(sideBySide.distribution()) : Optional.empty(),
        originals.missing());
  }

  private void runBodyBesideHands() {
    NetworkRun hand = ours.get(HAND);
    CompletableFuture<Void> hands =
        CompletableFuture.runAsync(
            () -> {
              hand.run();
              hand.run();
            },
            handThread);
    ours.get(BODY).run();
    hands.join();
  }

  @Override
  public void close() {
    handThread.shutdown();
    open.forEach(NetworkRun::close);
  }
}
