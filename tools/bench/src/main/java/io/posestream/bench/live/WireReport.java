package io.posestream.bench.live;

import io.posestream.bench.clip.Media;
import io.posestream.bench.machine.Allocation;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.stage.MessagePath;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.models.MediaPipeEngine;
import io.posestream.result.PoseResult;
import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientText;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the two encodings cost the server for each frame, on a real frame and its real result:
 * {@code tools/bench/run wire}.
 *
 * @param rows one per message and encoding
 */
public record WireReport(List<Row> rows) implements Report {
  private static final int ROUNDS = 2000;
  private static final int WARM_UP_ROUNDS = 1000;
  private static final int MAX_TEXT_BYTES = 1_000_000;
  private static final int FRAMES = 60;

  public WireReport {
    rows = List.copyOf(rows);
  }

  /**
   * One encoding of a message.
   *
   * @param message which, and whether it is read or written
   * @param encoding binary or text
   * @param bytes its size
   * @param heapBytes Java heap that reading or writing it allocates
   * @param times of reading or writing it
   */
  public record Row(
      String message, String encoding, int bytes, double heapBytes, Distribution times) {}

  /** Reads or writes a message and returns its size. */
  @FunctionalInterface
  private interface Step {
    int run() throws BadMessageException;
  }

  /** Measures. */
  public static WireReport measure() throws BadMessageException, InterruptedException {
    List<Frame> frames = Media.fromProperty().signing(FRAMES).frames();
    Frame last = frames.get(frames.size() - 1);
    FrameMessage frame = new FrameMessage(7, 1712.5, (EncodedImage) last.image());
    ResultMessage result = MessagePath.served(lastResult(frames));
    byte[] binary = FrameBinary.write(frame);
    String text = ClientTextWriter.frame(frame);
    ClientText reader = ClientText.create(MAX_TEXT_BYTES);
    String read = "frame, read";
    String written = "pose_result, written";
    return new WireReport(
        List.of(
            row(read, "binary", () -> size(FrameBinary.read(binary), binary.length)),
            row(read, "base64 JSON", () -> size(reader.read(text, WireFormat.JSON), text.length())),
            row(written, "binary", () -> ResultBinary.write(result).remaining()),
            row(
                written,
                "JSON",
                () -> ResultJson.message(result).getBytes(StandardCharsets.UTF_8).length)));
  }

  private static PoseResult lastResult(List<Frame> frames) {
    try (MediaPipeEngine provider = MediaPipeEngine.create();
        MessagePath path = new MessagePath(provider.open(PoseOptions.defaults()))) {
      return frames.stream().map(path::process).reduce((before, after) -> after).orElseThrow();
    }
  }

  /** The message must not be optimised away. */
  private static int size(Object message, int bytes) {
    return message.hashCode() == 0 ? 0 : bytes;
  }

  private static Row row(String message, String encoding, Step step) throws BadMessageException {
    Sample times = new Sample();
    int bytes = 0;
    long allocatedBytes = 0;
    for (int i = -WARM_UP_ROUNDS; i < ROUNDS; i++) {
      long allocatedBefore = Allocation.ofThisThreadBytes();
      long startNs = System.nanoTime();
      bytes = step.run();
      long endNs = System.nanoTime();
      if (i >= 0) {
        times.addNs(endNs - startNs);
        allocatedBytes += Allocation.ofThisThreadBytes() - allocatedBefore;
      }
    }
    return new Row(
        message, encoding, bytes, (double) allocatedBytes / ROUNDS, times.distribution());
  }

  @Override
  public Section section() {
    Table table = new Table("message | encoding | bytes | p50 µs | p95 µs | heap bytes");
    for (Row row : rows) {
      table.row(
          row.message(),
          row.encoding(),
          row.bytes(),
          1000 * row.times().p50Ms(),
          1000 * row.times().p95Ms(),
          Math.round(row.heapBytes()));
    }
    return new Section("What the encodings cost", table, List.of());
  }
}
