package io.posestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.WireFormat;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it records loses nothing of what it had recorded. */
@Timeout(60)
class KilledWriterTest {
  private static final int RESULTS = 500;

  @TempDir private Path folder;

  /** Records for ever, and says after each result how many there are. */
  public static final class Program {
    private Program() {}

    public static void main(String[] args) {
      RecordingWriter writer =
          RecordingWriter.create(
              Path.of(args[0]), RecordingArbitraries.options(WireFormat.BINARY, true));
      for (long i = 0; ; i++) {
        writer.result(message(i), true);
        System.out.println(i + 1);
      }
    }
  }

  private static ResultMessage message(long sequence) {
    Frame frame = new Frame(sequence, sequence, sequence, EncodedImage.of(new byte[5_000]));
    StageTimes times = new StageTimes(0, 0, 0, 0, 0, 0, 0);
    return new ResultMessage(
        new PoseResult.Failed(frame, sequence * 1_000_000, "none", times), 0, 0, 0, 0);
  }

  @Test
  void shouldBeReadUpToTheKill() throws Exception {
    Path file = folder.resolve("killed.psrec");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long said = 0;
    try (BufferedReader out = process.inputReader()) {
      while (said < RESULTS) {
        said = Long.parseLong(Optional.ofNullable(out.readLine()).orElseThrow());
      }
      // Not of the process itself, which would close its output.
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said = Math.max(said, line.isEmpty() ? 0 : Long.parseLong(line));
      }
    }
    process.waitFor();
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.isComplete()).isFalse();
      assertThat(reader.results()).isGreaterThanOrEqualTo(said);
      long sequence = 0;
      for (Optional<Recorded> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof RecordedResult result) {
          assertThat(result.message().result().frame().sequence()).isEqualTo(sequence++);
        }
      }
      assertThat(sequence).isEqualTo(reader.results());
    }
  }
}
