package io.posestream.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.posestream.record.RecordingArbitraries.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A disk that is full at any byte ends the recording, and nothing before is lost. */
class FullDiskPropertyTest {
  // Held, so that the level is not forgotten.
  private static final Logger LOG = Logger.getLogger(RecordingWriter.class.getName());

  @BeforeContainer
  static void silence() {
    LOG.setLevel(Level.OFF);
  }

  @Provide
  Arbitrary<Session> sessions() {
    return RecordingArbitraries.sessions();
  }

  /** A file that takes so many bytes, and a part of a record that is too long. */
  private static final class FullDisk implements RecordOutput.Target {
    private final RecordOutput.Target file;
    private final int capacity;
    private long used;

    FullDisk(Path file, int capacity) throws IOException {
      this.file = FileTarget.create(file);
      this.capacity = capacity;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      int fits = (int) Math.min(bytes.remaining(), capacity - used);
      file.write(bytes.slice(bytes.position(), fits));
      used += fits;
      if (fits < bytes.remaining()) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void truncate(long bytes) throws IOException {
      used = bytes;
      file.truncate(bytes);
    }

    @Override
    public void force() throws IOException {
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  @Property(tries = 100)
  void whatWasWrittenBeforeTheDiskWasFullIsRead(
      @ForAll("sessions") Session session,
      @ForAll @IntRange(min = 8_000, max = 40_000) int capacity)
      throws IOException {
    check(session, capacity);
  }

  @Property(tries = 20)
  void anIndexWithoutRoomForItsTrailerGoes(@ForAll("sessions") Session session) throws IOException {
    Path file = Files.createTempFile("roomy", ".psrec");
    Files.delete(file);
    try (RecordingWriter writer = RecordingWriter.create(file, session.options())) {
      session.steps().forEach(step -> step.tell(writer));
    }
    int capacity = (int) Files.size(file) - 1;
    Files.delete(file);
    check(session, capacity);
  }

  private static void check(Session session, int capacity) throws IOException {
    Path file = Files.createTempFile("full", ".psrec");
    Files.delete(file);
    RecordingWriter writer =
        new RecordingWriter("full.psrec", session.options(), new FullDisk(file, capacity));
    session.steps().forEach(step -> step.tell(writer));
    boolean failed = writer.failure().isPresent();
    long written = writer.results();
    Throwable thrown = catchThrowable(writer::close);
    if (failed) {
      assertThat(thrown)
          .isInstanceOf(RecordingException.class)
          .hasMessage(
              "The recording full.psrec ends after "
                  + written
                  + " results, which can be read: No space left on device");
    }
    assertThat(catchThrowable(writer::close)).isNull();
    List<String> all = RecordingFiles.expected(session);
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.results()).isEqualTo(written);
      assertThat(reader.cutBytes()).isZero();
      List<String> read = RecordingFiles.rest(reader);
      assertThat(read).isEqualTo(all.subList(0, read.size()));
      assertThat(failed || read.size() == all.size()).isTrue();
    }
    Files.delete(file);
  }
}
