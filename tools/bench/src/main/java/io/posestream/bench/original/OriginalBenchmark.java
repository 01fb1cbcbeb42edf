package io.posestream.bench.original;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.network.OriginalNetworks;
import io.posestream.models.network.Network;
import io.posestream.models.weights.ModelName;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Lets the original's loop and ours look at the same frames, a few frames at a time each. */
public final class OriginalBenchmark {
  /** Short enough that both see the same machine, long enough that caches are their own. */
  private static final int BLOCK_FRAMES = 15;

  private final PoseEstimatorProvider provider;
  private final Function<ModelName, Network> ours;
  private final PoseOptions options;
  private final JpegClip clip;

  /**
   * A benchmark; nothing runs yet.
   *
   * @param ours loads a network of ours
   */
  public OriginalBenchmark(
      PoseEstimatorProvider provider,
      Function<ModelName, Network> ours,
      PoseOptions options,
      JpegClip clip) {
    this.provider = provider;
    this.ours = ours;
    this.options = options;
    this.clip = clip;
  }

  /**
   * Runs, on this thread.
   *
   * @param originals the official runtime's networks, as the original runs on them
   * @param frames how many each looks at after the warm-up
   * @param progress is told how many frames of each are done, warm-up included
   */
  public OriginalReport run(
      OriginalNetworks.Search originals, int warmUpFrames, int frames, LongConsumer progress) {
    List<Contender> contenders = new ArrayList<>();
    try {
      Contender pipeline = Contender.ours("posestream", clip, provider.open(options));
      contenders.add(pipeline);
      originals
          .networks()
          .ifPresent(
              networks ->
                  contenders.add(
                      Contender.original(
                          "original's loop on TensorFlow Lite",
                          clip,
                          new OriginalLoop(networks::load, options))));
      contenders.add(
          Contender.original(
              "original's loop on our networks", clip, new OriginalLoop(ours, options)));
      rounds(contenders, 0, warmUpFrames, false, progress);
      rounds(contenders, warmUpFrames, frames, true, progress);
      return new OriginalReport(
          contenders.stream().map(contender -> contender.row(pipeline)).toList(),
          originals.missing());
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private static void rounds(
      List<Contender> contenders, int before, int frames, boolean keep, LongConsumer progress) {
    for (int done = 0; done < frames; ) {
      int block = Math.min(BLOCK_FRAMES, frames - done);
      for (Contender contender : contenders) {
        contender.block(block, keep);
      }
      done += block;
      progress.accept(before + done);
    }
  }
}
