package io.posestream.record;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.exercise.StandardExercises;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;
import io.posestream.wire.ClientStamp;
import io.posestream.wire.Hello;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.StreamSetting;
import io.posestream.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sessions of any kind: what is told a writer, in order. */
final class RecordingArbitraries {
  private static final double NS_PER_MS = 1e6;

  private RecordingArbitraries() {}

  /** What a writer is told. */
  sealed interface Step {
    void tell(RecordingWriter writer);
  }

  record Result(ResultMessage message, boolean sent) implements Step {
    @Override
    public void tell(RecordingWriter writer) {
      writer.result(message, sent);
    }
  }

  record Settings(StreamConfig config, long fromSequence) implements Step {
    @Override
    public void tell(RecordingWriter writer) {
      writer.settings(config, fromSequence);
    }
  }

  record Session(RecordingOptions options, List<Step> steps) {
    long results() {
      return steps.stream().filter(Result.class::isInstance).count();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Draft(
      boolean settings,
      boolean fails,
      PoseEstimate estimate,
      byte[] image,
      long stepNs,
      boolean sent) {}

  static Arbitrary<Session> sessions() {
    return Combinators.combine(
            Arbitraries.of(WireFormat.class),
            Arbitraries.of(true, false),
            drafts().list().ofMaxSize(12))
        .as((format, frames, drafts) -> new Session(options(format, frames), steps(drafts)));
  }

  private static Arbitrary<Draft> drafts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9).map(n -> n == 0),
            Arbitraries.integers().between(0, 9).map(n -> n == 0),
            PoseArbitraries.estimates(),
            Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(300),
            Arbitraries.longs().between(1_000_000, 400_000_000),
            Arbitraries.of(true, true, false))
        .as(Draft::new);
  }

  static RecordingOptions options(WireFormat format, boolean frames) {
    return new RecordingOptions(
        new Hello(
            format,
            1_780_000_000_000.0,
            "scripted",
            2,
            StreamConfig.defaults(),
            new StreamLimits(400_000, 600_000, 4_194_304, 120),
            StreamDescription.standard(),
            StandardExercises.all()),
        frames);
  }

  private static List<Step> steps(List<Draft> drafts) {
    List<Supplier<PoseEstimate>> script = new ArrayList<>();
    drafts.forEach(draft -> script.add(() -> estimate(draft)));
    List<Step> steps = new ArrayList<>();
    long timeNs = 0;
    try (FrameProcessor processor =
        FrameProcessor.of(ScriptedEstimator.of(script), TrackOptions.defaults())) {
      for (int i = 0; i < drafts.size(); i++) {
        Draft draft = drafts.get(i);
        if (draft.settings) {
          steps.add(
              new Settings(StreamConfig.defaults().with(StreamSetting.MODEL, PoseModel.LITE), i));
        }
        double timestampMs = 1000 + timeNs / NS_PER_MS;
        Frame frame =
            new Frame(
                i,
                Math.round(timestampMs * NS_PER_MS),
                5_000 + timeNs,
                EncodedImage.of(draft.image),
                new ClientStamp(timestampMs));
        PoseResult result = processor.process(frame, timeNs);
        steps.add(new Result(new ResultMessage(result, 7.25, 9.5, i, 1), draft.sent));
        timeNs += draft.stepNs;
      }
    }
    return List.copyOf(steps);
  }

  private static PoseEstimate estimate(Draft draft) {
    if (draft.fails) {
      throw new PoseEstimationException("no picture");
    }
    return draft.estimate;
  }
}
