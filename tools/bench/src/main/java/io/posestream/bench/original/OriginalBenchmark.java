package io.posestream.bench.original;

import io.posestream.PoseEngine;
import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Trial;
import io.posestream.bench.network.OriginalNetworks;
import io.posestream.engine.PoseOptions;
import io.posestream.models.network.Network;
import io.posestream.models.weights.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Runs the original's loop and ours on the same frames, a few frames at a time each. */
public final class OriginalBenchmark {
  /** Short enough that all meet the same machine, long enough that caches are their own. */
  private static final int BLOCK_FRAMES = 15;

  private OriginalBenchmark() {}

  /**
   * Runs, on this thread.
   *
   * @param loader loads a network of ours
   * @param originals the official runtime's networks, as the original runs on them
   * @param progress accepts how many frames of each are done, warm-up included
   */
  public static OriginalReport run(
      Trial trial,
      PoseEngine provider,
      Function<ModelName, Network> loader,
      OriginalNetworks.Search originals,
      LongConsumer progress) {
    JpegClip clip = trial.clip();
    PoseOptions options = trial.options();
    List<Contender> contenders = new ArrayList<>();
    try {
      contenders.add(Contender.ours(clip, provider.open(options)));
      originals
          .networks()
          .map(networks -> new OriginalLoop(networks::load, options))
          .ifPresent(loop -> contenders.add(Contender.original("TensorFlow Lite", clip, loop)));
      contenders.add(Contender.original("our networks", clip, new OriginalLoop(loader, options)));
      rounds(contenders, 0, trial.warmUpFrames(), false, progress);
      rounds(contenders, trial.warmUpFrames(), trial.frames(), true, progress);
      return new OriginalReport(
          contenders.stream().map(contender -> contender.row(contenders.get(0))).toList(),
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
