package io.posestream.bench.live;

import io.posestream.angle.AngleCalculator;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.clip.Media;
import io.posestream.frame.Frame;
import io.posestream.hand.HandModel;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.smooth.SmoothingOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Where the time of a frame goes: JPEG bytes of the signing clip in, results out, tracked. Run it
 * under {@code taskset -c 0} for one core: {@code tools/bench/run stages}.
 */
public final class StageSpeed {
  private static final String VIDEO = "ov2_webcam_signs_man_intel.mp4";
  private static final int WARM_UP_FRAMES = 60;

  private static final Map<String, ToLongFunction<StageTimes>> STAGES = new LinkedHashMap<>();

  static {
    STAGES.put("decode", StageTimes::decodeNs);
    STAGES.put("pose", StageTimes::poseNs);
    STAGES.put("hands", StageTimes::handsNs);
    STAGES.put("angles", StageTimes::anglesNs);
    STAGES.put("smooth", StageTimes::smoothNs);
    STAGES.put("total", StageTimes::totalNs);
  }

  private StageSpeed() {}

  /** Prints one table per choice of models. */
  public static void main(String[] args) {
    List<Frame> frames = JpegFrames.of(Media.fromProperty(), VIDEO);
    System.out.println(
        "Cores: " + Runtime.getRuntime().availableProcessors() + ", frames: " + frames.size());
    try (MediaPipeProvider provider = MediaPipeProvider.create()) {
      for (PoseModel body : PoseModel.values()) {
        PoseOptions alone = PoseOptions.builder().poseModel(body).hands(false).build();
        print(body, "no hands", provider, alone, frames);
        for (HandModel hand : HandModel.values()) {
          print(
              body,
              "hands " + hand.name().toLowerCase(Locale.ROOT),
              provider,
              alone.toBuilder().hands(true).handModel(hand).build(),
              frames);
        }
      }
    }
  }

  private static void print(
      PoseModel body,
      String hands,
      MediaPipeProvider provider,
      PoseOptions options,
      List<Frame> frames) {
    System.out.println("\n### Body " + body.name().toLowerCase(Locale.ROOT) + ", " + hands + "\n");
    Table table = new Table("stage", "p50 ms", "p95 ms", "p99 ms");
    measure(provider, options, frames)
        .forEach(
            (stage, sample) ->
                table.row(
                    stage,
                    sample.percentileMs(0.5),
                    sample.percentileMs(0.95),
                    sample.percentileMs(0.99)));
    System.out.print(table);
  }

  private static Map<String, Sample> measure(
      MediaPipeProvider provider, PoseOptions options, List<Frame> frames) {
    Map<String, Sample> samples = new LinkedHashMap<>();
    try (FrameProcessor processor =
        FrameProcessor.of(
            provider.open(options), AngleCalculator.standard(), SmoothingOptions.oneEuro())) {
      for (int i = 0; i < frames.size(); i++) {
        Frame recorded = frames.get(i);
        PoseResult result =
            processor.process(
                new Frame(i, recorded.captureTimeNs(), System.nanoTime(), recorded.image()),
                recorded.captureTimeNs());
        if (i >= WARM_UP_FRAMES) {
          STAGES.forEach(
              (stage, time) ->
                  samples
                      .computeIfAbsent(stage, key -> new Sample())
                      .add(time.applyAsLong(result.times())));
        }
      }
    }
    return samples;
  }
}
