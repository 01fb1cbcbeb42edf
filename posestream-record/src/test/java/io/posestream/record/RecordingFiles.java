package io.posestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultJson;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes sessions into files, and says what is in a file. */
final class RecordingFiles {
  private RecordingFiles() {}

  /** The file of a session; the caller deletes it. */
  static Path write(RecordingArbitraries.Session session, boolean close) throws IOException {
    Path file = Files.createTempFile("session", ".psrec");
    Files.delete(file);
    RecordingWriter writer = RecordingWriter.create(file, session.options());
    session.steps().forEach(step -> step.tell(writer));
    assertThat(writer.failure()).isEmpty();
    assertThat(writer.bytes()).isEqualTo(Files.size(file));
    if (close) {
      writer.close();
    }
    return file;
  }

  /** Each record in one line, bytes in hex. */
  static List<String> read(Path file) {
    try (RecordingReader reader = RecordingReader.open(file)) {
      return rest(reader);
    }
  }

  static List<String> rest(RecordingReader reader) {
    List<String> lines = new ArrayList<>();
    for (Optional<Recorded> next = reader.next(); next.isPresent(); next = reader.next()) {
      lines.add(line(next.get()));
    }
    return lines;
  }

  static String line(Recorded recorded) {
    if (recorded instanceof RecordedSettings settings) {
      return "settings "
          + settings.fromSequence()
          + " "
          + ClientTextWriter.configure(settings.config());
    }
    if (recorded instanceof RecordedFrame frame) {
      return "frame "
          + frame.timeNs()
          + " "
          + frame.frame().sequence()
          + " "
          + frame.frame().captureTimeNs()
          + " "
          + frame.frame().receiveTimeNs()
          + " "
          + hex(((EncodedImage) frame.frame().image()).bytes());
    }
    RecordedResult result = (RecordedResult) recorded;
    return "result " + result.timeNs() + " " + result.wasSent() + " " + hex(result.payload());
  }

  /** What {@link #read} is to say. */
  static List<String> expected(RecordingArbitraries.Session session) {
    List<String> lines = new ArrayList<>();
    lines.add("settings 0 " + ClientTextWriter.configure(session.options().hello().config()));
    for (RecordingArbitraries.Step step : session.steps()) {
      if (step instanceof RecordingArbitraries.Settings settings) {
        lines.add(
            "settings "
                + settings.fromSequence()
                + " "
                + ClientTextWriter.configure(settings.config()));
      } else if (step instanceof RecordingArbitraries.Result result) {
        if (session.options().frames()) {
          lines.add(frame(result));
        }
        lines.add(
            "result "
                + result.message().result().timestampNs()
                + " "
                + result.sent()
                + " "
                + hex(payload(result, session.options().hello().format())));
      }
    }
    return lines;
  }

  private static String frame(RecordingArbitraries.Result result) {
    var frame = result.message().result().frame();
    return "frame "
        + result.message().result().timestampNs()
        + " "
        + frame.sequence()
        + " "
        + frame.captureTimeNs()
        + " "
        + frame.receiveTimeNs()
        + " "
        + hex(((EncodedImage) frame.image()).bytes());
  }

  private static ByteBuffer payload(RecordingArbitraries.Result result, WireFormat format) {
    return format == WireFormat.BINARY
        ? ResultBinary.write(result.message())
        : ByteBuffer.wrap(ResultJson.message(result.message()).getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }
}
