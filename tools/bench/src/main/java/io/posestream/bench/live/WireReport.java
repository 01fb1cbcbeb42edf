package io.posestream.bench.live;

import io.posestream.angle.AngleCalculator;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.clip.Media;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseOptions;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmoothingOptions;
import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientText;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ServedResult;
import io.posestream.wire.ServerText;
import io.posestream.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes and server time per frame of the two subprotocols, on real frames and real results: {@code
 * tools/bench/run wire}.
 */
public final class WireReport {
  private static final String VIDEO = "ov2_webcam_signs_man_intel.mp4";
  private static final int ROUNDS = 2000;
  private static final int WARM_UP_ROUNDS = 1000;
  private static final int MAX_TEXT_BYTES = 1_000_000;
  private static final int FRAME_WITH_HANDS = 60;

  private WireReport() {}

  /** One thing a server does per frame. */
  @FunctionalInterface
  private interface Step {
    /** Does it and tells the size of the message. */
    int run() throws BadMessageException;
  }

  /** Prints the table. */
  public static void main(String[] args) throws BadMessageException {
    List<Frame> frames = JpegFrames.of(Media.fromProperty(), VIDEO).subList(0, FRAME_WITH_HANDS);
    FrameMessage frame =
        new FrameMessage(7, 1712.5, (EncodedImage) frames.get(frames.size() - 1).image());
    ServedResult result = new ServedResult(result(frames), 1712.5, 1, 2, false, 3, 0);
    byte[] binary = FrameBinary.write(frame);
    String text = ClientTextWriter.frame(frame);
    ClientText reader = ClientText.create(MAX_TEXT_BYTES);
    Table table = new Table("message", "encoding", "bytes", "p50 µs", "p95 µs");
    row(table, "frame, read", "binary", () -> size(FrameBinary.read(binary), binary.length));
    row(
        table,
        "frame, read",
        "base64 JSON",
        () -> size(reader.read(text, WireFormat.JSON), text.length()));
    row(table, "pose_result, written", "binary", () -> ResultBinary.write(result).remaining());
    row(
        table,
        "pose_result, written",
        "JSON",
        () -> ServerText.result(result).getBytes(StandardCharsets.UTF_8).length);
    System.out.print(table);
  }

  private static int size(Object message, int bytes) {
    return message.hashCode() == 0 ? 0 : bytes;
  }

  private static void row(Table table, String message, String encoding, Step step)
      throws BadMessageException {
    Sample sample = new Sample();
    int bytes = 0;
    for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
      long startNs = System.nanoTime();
      bytes = step.run();
      if (i >= WARM_UP_ROUNDS) {
        sample.add(System.nanoTime() - startNs);
      }
    }
    table.row(
        message,
        encoding,
        bytes,
        1000 * sample.percentileMs(0.5),
        1000 * sample.percentileMs(0.95));
  }

  private static PoseResult result(List<Frame> frames) {
    try (MediaPipeProvider provider = MediaPipeProvider.create();
        FrameProcessor processor =
            FrameProcessor.of(
                provider.open(PoseOptions.defaults()),
                AngleCalculator.standard(),
                SmoothingOptions.oneEuro())) {
      return frames.stream()
          .map(frame -> processor.process(frame, frame.captureTimeNs() + 1))
          .reduce((before, after) -> after)
          .orElseThrow();
    }
  }
}
