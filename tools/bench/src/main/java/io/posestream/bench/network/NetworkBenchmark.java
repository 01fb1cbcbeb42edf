package io.posestream.bench.network;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.sample.Sample;
import io.posestream.models.network.Network;
import io.posestream.models.network.NetworkRun;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.models.weights.ModelName;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Runs the networks by themselves, in turns with the official runtime's. */
public final class NetworkBenchmark {
  private static final String TRACKED_BODY = "body";
  private static final String TRACKED_FRAME = "body + 2 hands";

  private final Function<ModelName, Network> ours;
  private final PoseOptions options;
  private final JpegClip clip;

  /**
   * A benchmark; nothing runs yet.
   *
   * @param ours loads a network of ours
   * @param clip its middle frame is the input
   */
  public NetworkBenchmark(Function<ModelName, Network> ours, PoseOptions options, JpegClip clip) {
    this.ours = ours;
    this.options = options;
    this.clip = clip;
  }

  /**
   * Runs every network so often.
   *
   * @param originals the official runtime's, or why there are none
   * @param progress is told how many rounds are done, warm-up included
   */
  public NetworkReport run(
      OriginalNetworks.Search originals, int warmUpRounds, int rounds, LongConsumer progress) {
    List<Contest> contests = new ArrayList<>();
    try {
      for (ModelName model : ModelChoice.of(options)) {
        contests.add(contest(model, originals.networks()));
      }
      fillInputs(contests);
      return run(contests, originals.missing(), warmUpRounds, rounds, progress);
    } finally {
      contests.forEach(Contest::close);
    }
  }

  private Contest contest(ModelName model, Optional<OriginalNetworks> originals) {
    Network network = ours.apply(model);
    Contest contest =
        new Contest(model, network.newRun(), originals.map(each -> each.load(model).newRun()));
    network.release();
    return contest;
  }

  private void fillInputs(List<Contest> contests) {
    try (OpenCvPicture picture = new OpenCvPicture(options.maxPixels())) {
      picture.load(clip.jpeg(clip.frames().size() / 2));
      Roi whole = Roi.wholePicture(picture.widthPx(), picture.heightPx()).squaredLong(1);
      for (Contest contest : contests) {
        NetworkRun ours = contest.ours();
        try (OpenCvCrop crop =
            new OpenCvCrop(
                ours.input(), ours.inputPx(), ours.inputPx(), OpenCvCrop.Border.REPLICATE)) {
          crop.cut(picture, whole);
        }
        contest.shareInput();
      }
    }
  }

  private NetworkReport run(
      List<Contest> contests, String missing, int warmUpRounds, int rounds, LongConsumer progress) {
    Contest body = contests.get(1);
    Contest hand = contests.get(contests.size() - 1);
    try (SideBySide sideBySide = new SideBySide(body.ours(), hand.ours())) {
      for (int i = 0; i < warmUpRounds + rounds; i++) {
        boolean keep = i >= warmUpRounds;
        for (Contest contest : contests) {
          contest.round(i % 2 == 0, keep);
        }
        if (options.hands()) {
          sideBySide.round(keep);
        }
        progress.accept(i + 1L);
      }
      return new NetworkReport(
          rounds,
          contests.stream().map(Contest::row).toList(),
          trackedFrame(body, hand),
          options.hands() ? Optional.of(sideBySide.times().distribution()) : Optional.empty(),
          missing);
    }
  }

  private NetworkReport.Row trackedFrame(Contest body, Contest hand) {
    return NetworkReport.Row.of(
        options.hands() ? TRACKED_FRAME : TRACKED_BODY,
        sums(body.ourTimes(), hand.ourTimes()).distribution(),
        body.theirTimes()
            .flatMap(bodies -> hand.theirTimes().map(hands -> sums(bodies, hands)))
            .map(Sample::distribution));
  }

  private Sample sums(Sample bodies, Sample hands) {
    Sample sums = new Sample();
    for (int i = 0; i < bodies.count(); i++) {
      sums.add(bodies.get(i) + (options.hands() ? 2 * hands.get(i) : 0));
    }
    return sums;
  }
}
