package io.posestream.record;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.loop.FrameProcessor;
import io.posestream.loop.InferenceLoop;
import io.posestream.record.CheckOutcome.Difference;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.smooth.SmootherFactory;
import io.posestream.track.TrackOptions;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.WireFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Processes the frames of a recording again, with the settings that they were processed with, and
 * compares the results bit by bit: a regression test of an application's engine, settings and
 * dependencies.
 *
 * <pre>{@code
 * try (RecordingReader recording = RecordingReader.open(file);
 *     PoseEngine engine = PoseEngine.load()) {
 *   CheckOutcome outcome = RecordingCheck.of(engine).run(recording);
 *   assertTrue(outcome.isEqual(), outcome.toString());
 * }
 * }</pre>
 *
 * <p>All of a result is compared as it is sent, but for what tells of the run itself: {@code
 * timings}, {@code receivedMs}, {@code sentMs} and {@code dropped}. Results are equal with the same
 * version of the engine on the same kind of processor. They are not where a stream held a target
 * (which networks ran depended on the speed), where pictures were encoded for the recording, and
 * where frames are missing at the beginning.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @since 0.1
 */
public final class RecordingCheck {
  private final PoseEngine engine;
  private final Optional<SmootherFactory> smoothing;

  private RecordingCheck(PoseEngine engine, Optional<SmootherFactory> smoothing) {
    this.engine = engine;
    this.smoothing = smoothing;
  }

  /**
   * A check with an engine.
   *
   * @param engine not closed by the check
   */
  public static RecordingCheck of(PoseEngine engine) {
    return new RecordingCheck(Objects.requireNonNull(engine, "engine"), Optional.empty());
  }

  /** The same, for a stream whose results were smoothed by an application's own smoothers. */
  public RecordingCheck withSmoothing(SmootherFactory smoothing) {
    return new RecordingCheck(engine, Optional.of(Objects.requireNonNull(smoothing, "smoothing")));
  }

  /**
   * Processes all frames, up to the first result that differs. Frames and their results in memory
   * are one at a time.
   *
   * @param recording read from its beginning to its end; not closed
   * @throws RecordingException if it holds no frames, if they are not what was processed, or if it
   *     cannot be read
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   * @throws io.posestream.wire.WireException if the stream has an angle that the reader was not
   *     told of
   */
  public CheckOutcome run(RecordingReader recording) {
    Objects.requireNonNull(recording, "recording");
    if (recording.frames() == 0) {
      throw new RecordingException(
          "there are no frames in the recording; it can be replayed, and not be processed again");
    }
    recording.seek(0);
    return new Run(recording).compare();
  }

  private final class Run {
    private final RecordingReader recording;
    private final StreamDescription description;
    private final ResultReader reader;
    private final int maxPixels;
    private @Nullable RecordedSettings pending;
    private @Nullable InferenceLoop loop;
    private @Nullable RuntimeException broken;
    private @Nullable Difference difference;
    private long results;

    Run(RecordingReader recording) {
      this.recording = recording;
      description = recording.description();
      reader = ResultReader.of(description);
      maxPixels = recording.header().maxPixels();
    }

    CheckOutcome compare() {
      StreamConfig first =
          recording.next().orElseThrow() instanceof RecordedSettings settings
              ? settings.config()
              : StreamConfig.defaults();
      InferenceLoop started =
          InferenceLoop.builder()
              .source(new Frames())
              .estimator(estimator(first))
              .tracking(tracking(first))
              .listener(this::compare)
              .build();
      loop = started;
      started.run();
      if (broken != null) {
        throw broken;
      }
      if (results == 0) {
        throw new RecordingException("no frame of the recording has its result");
      }
      return new CheckOutcome(results, Optional.ofNullable(difference));
    }

    private PoseEstimator estimator(StreamConfig config) {
      return engine.open(config.poseOptions(maxPixels));
    }

    private TrackOptions tracking(StreamConfig config) {
      TrackOptions tracking = config.trackOptions(description.angles());
      return smoothing.map(tracking::withSmoothers).orElse(tracking);
    }

    /** What the listener throws would only be counted. */
    private void compare(PoseResult result) {
      try {
        Optional<Recorded> next = recording.next();
        if (next.isPresent() && next.get() instanceof RecordedResult recorded) {
          results++;
          compare(recorded, result);
        }
      } catch (RuntimeException e) {
        broken = e;
      }
      if (broken != null || difference != null) {
        Objects.requireNonNull(loop, "loop").close();
      }
    }

    private void compare(RecordedResult recorded, PoseResult result) {
      FirstDifference first = new FirstDifference(result.frame().sequence(), recorded.timeNs());
      if (result.timestampNs() != recorded.timeNs()) {
        difference =
            first.difference(
                "timestampNs",
                Long.toString(recorded.timeNs()),
                Long.toString(result.timestampNs()));
        return;
      }
      ResultMessage then = recorded.message();
      ResultMessage again =
          new ResultMessage(
              withTimes(result, then.result().times()),
              then.receivedMs(),
              then.sentMs(),
              then.droppedInput(),
              then.droppedOutput());
      ByteBuffer now = encoded(again, recorded.format());
      if (!now.equals(recorded.payload())) {
        difference = first.between(then, decoded(now, recorded.format()));
      }
    }

    private static ByteBuffer encoded(ResultMessage message, WireFormat format) {
      return format == WireFormat.BINARY
          ? ResultBinary.write(message)
          : ByteBuffer.wrap(ResultJson.message(message).getBytes(StandardCharsets.UTF_8));
    }

    private ResultMessage decoded(ByteBuffer message, WireFormat format) {
      return format == WireFormat.BINARY
          ? reader.binary(message)
          : reader.message(StandardCharsets.UTF_8.decode(message).toString());
    }

    /** The recorded frames; other settings take effect with the first frame that had them. */
    private final class Frames implements FrameSource {
      @Override
      public Optional<Frame> next() {
        try {
          for (Optional<Recorded> next = recording.next();
              next.isPresent();
              next = recording.next()) {
            if (next.get() instanceof RecordedSettings settings) {
              pending = settings;
            } else if (next.get() instanceof RecordedFrame frame) {
              return Optional.of(prepared(frame));
            }
          }
        } catch (RecordingException e) {
          broken = e;
        }
        return Optional.empty();
      }

      private Frame prepared(RecordedFrame recorded) {
        if (recorded.isReencoded()) {
          throw new RecordingException(
              "the pictures were encoded for the recording, the engine processed pixels; what they"
                  + " give again cannot be equal");
        }
        RecordedSettings settings = pending;
        if (settings != null && settings.fromSequence() <= recorded.frame().sequence()) {
          pending = null;
          Objects.requireNonNull(loop, "loop")
              .replaceProcessor(
                  FrameProcessor.of(estimator(settings.config()), tracking(settings.config())));
        }
        return recorded.frame();
      }

      @Override
      public void close() {
        // The recording is the caller's.
      }
    }
  }

  private static PoseResult withTimes(PoseResult result, StageTimes times) {
    if (result instanceof PoseResult.Detected seen) {
      return new PoseResult.Detected(
          seen.frame(),
          seen.timestampNs(),
          seen.width(),
          seen.height(),
          seen.mirrored(),
          seen.people(),
          seen.looseHands(),
          seen.quality(),
          times);
    }
    if (result instanceof PoseResult.NoPerson seen) {
      return new PoseResult.NoPerson(
          seen.frame(),
          seen.timestampNs(),
          seen.width(),
          seen.height(),
          seen.mirrored(),
          seen.looseHands(),
          seen.quality(),
          times);
    }
    PoseResult.Failed failed = (PoseResult.Failed) result;
    return new PoseResult.Failed(failed.frame(), failed.timestampNs(), failed.reason(), times);
  }
}
