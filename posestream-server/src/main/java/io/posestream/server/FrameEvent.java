package io.posestream.server;

import io.posestream.quality.FrameQuality;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import java.util.Locale;
import java.util.Optional;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a client in a recording of the Java Flight Recorder, from its being taken to its
 * result. A client has one event, written again for each frame: nothing is allocated, and without a
 * recording nothing is written.
 *
 * <p>Not thread-safe: it belongs to the stream's thread.
 */
@Name("io.posestream.Frame")
@Label("Frame")
@Category("posestream")
@Description("A frame of a client that was processed, and where its time went")
@StackTrace(false)
@SuppressWarnings("unused") // Fields are read by the recorder.
final class FrameEvent extends Event {
  private static final String NONE = "none";

  @Label("Client")
  @Description("The number in the name of its thread")
  private final int client;

  @Label("Sequence")
  private long sequence;

  @Label("Status")
  @Description("detected, noPerson or failed")
  private @Nullable String status;

  @Label("Body Model")
  private @Nullable String bodyModel;

  @Label("Hand Model")
  private @Nullable String handModel;

  @Label("People")
  private int people;

  @Label("Waiting")
  @Description("From the arrival of the frame to its being taken; before the event begins")
  @Timespan
  private long waitNs;

  @Label("Decoding")
  @Timespan
  private long decodeNs;

  @Label("Body")
  @Timespan
  private long bodyNs;

  @Label("Hands")
  @Description("Body and hands run side by side")
  @Timespan
  private long handsNs;

  @Label("Angles")
  @Timespan
  private long anglesNs;

  @Label("Smoothing")
  @Timespan
  private long smoothNs;

  FrameEvent(int client) {
    this.client = client;
  }

  /** Ends the event that began when the frame was taken. */
  void write(PoseResult result) {
    if (!isEnabled()) {
      return;
    }
    end();
    StageTimes times = result.times();
    sequence = result.frame().sequence();
    status = status(result);
    people = result.people().size();
    waitNs = times.waitNs();
    decodeNs = times.decodeNs();
    bodyNs = times.poseNs();
    handsNs = times.handsNs();
    anglesNs = times.anglesNs();
    smoothNs = times.smoothNs();
    Optional<FrameQuality> quality =
        result instanceof PoseResult.Seen seen ? seen.quality() : Optional.empty();
    bodyModel = quality.flatMap(ran -> ran.level().body()).map(FrameEvent::name).orElse(NONE);
    handModel =
        quality
            .filter(ran -> !ran.handsHeld())
            .flatMap(ran -> ran.level().hands())
            .map(hands -> name(hands.model()))
            .orElse(NONE);
    commit();
  }

  private static String status(PoseResult result) {
    if (result instanceof PoseResult.Detected) {
      return "detected";
    }
    return result instanceof PoseResult.NoPerson ? "noPerson" : "failed";
  }

  private static String name(Enum<?> model) {
    return model.name().toLowerCase(Locale.ROOT);
  }
}
