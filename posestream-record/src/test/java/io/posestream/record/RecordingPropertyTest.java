package io.posestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.record.RecordingArbitraries.Session;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is written is read, whatever becomes of the end of the file. */
class RecordingPropertyTest {
  @Provide
  Arbitrary<Session> sessions() {
    return RecordingArbitraries.sessions();
  }

  @Property(tries = 100)
  void whatWasWrittenIsRead(@ForAll("sessions") Session session, @ForAll boolean closed)
      throws IOException {
    Path file = RecordingFiles.write(session, closed);
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.isComplete()).isEqualTo(closed);
      assertThat(reader.cutBytes()).isZero();
      assertThat(reader.results()).isEqualTo(session.results());
      assertThat(reader.frames()).isEqualTo(session.options().frames() ? session.results() : 0);
      assertThat(RecordingFiles.rest(reader)).isEqualTo(RecordingFiles.expected(session));
    }
    Files.delete(file);
  }

  @Property(tries = 50)
  void aResultThatWasReadIsWrittenToTheSameBytes(@ForAll("sessions") Session session)
      throws IOException {
    Path file = RecordingFiles.write(session, true);
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (Optional<Recorded> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof RecordedResult result) {
          ResultMessage message = result.message();
          if (result.format() == WireFormat.BINARY) {
            assertThat(ResultBinary.write(message)).isEqualTo(result.payload());
          }
          assertThat(message.receivedMs()).isEqualTo(7.25);
        }
      }
    }
    Files.delete(file);
  }

  /** Every byte of the end, and some of what is before. */
  @Property(tries = 8)
  void aFileThatIsCutIsReadUpToItsLastWholeRecord(@ForAll("sessions") Session session)
      throws IOException {
    Path file = RecordingFiles.write(session, true);
    List<String> all = RecordingFiles.expected(session);
    byte[] bytes = Files.readAllBytes(file);
    long[] ends = ends(bytes);
    for (int length = bytes.length - 1;
        length >= 0;
        length -= length > bytes.length - 2_000 ? 1 : 97) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        var unused = channel.truncate(length);
      }
      int whole = 0;
      while (whole < ends.length && ends[whole] <= length) {
        whole++;
      }
      if (whole < 2) {
        int cut = length;
        assertThat(catchOf(file)).as("cut at %d", cut).isInstanceOf(RecordingException.class);
        continue;
      }
      try (RecordingReader reader = RecordingReader.open(file)) {
        assertThat(reader.isComplete()).isFalse();
        List<String> read = RecordingFiles.rest(reader);
        assertThat(read).isEqualTo(all.subList(0, Math.min(all.size(), whole - 2)));
        assertThat(reader.cutBytes())
            .isLessThanOrEqualTo(length - ends[whole - 1] + indexBytes(ends, whole, all.size()));
      }
    }
    Files.delete(file);
  }

  /** A whole index without its trailer is left out too. */
  private static long indexBytes(long[] ends, int whole, int records) {
    return whole - 2 > records ? ends[whole - 1] - ends[whole - 2] : 0;
  }

  private static Throwable catchOf(Path file) {
    return org.assertj.core.api.Assertions.catchThrowable(() -> RecordingReader.open(file).close());
  }

  /** Where each record ends, header and hello first, the index last. */
  private static long[] ends(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    java.util.stream.LongStream.Builder ends = java.util.stream.LongStream.builder();
    int at = RecordLayout.FILE_HEADER_BYTES;
    while (at < file.length - RecordLayout.TRAILER_BYTES) {
      at += RecordLayout.RECORD_HEADER_BYTES + bytes.getInt(at) + RecordLayout.CHECKSUM_BYTES;
      ends.add(at);
    }
    return ends.build().toArray();
  }

  @Property(tries = 100)
  void aDamagedFileGivesNoWrongRecord(
      @ForAll("sessions") Session session,
      @ForAll @IntRange(max = 1 << 20) int place,
      @ForAll @IntRange(min = 1, max = 255) int change)
      throws IOException {
    Path file = RecordingFiles.write(session, true);
    byte[] bytes = Files.readAllBytes(file);
    int at = place % bytes.length;
    bytes[at] ^= (byte) change;
    Files.write(file, bytes);
    List<String> all = RecordingFiles.expected(session);
    int read = 0;
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (Optional<Recorded> next = reader.next(); next.isPresent(); next = reader.next()) {
        assertThat(RecordingFiles.line(next.get())).isEqualTo(all.get(read++));
      }
      boolean reserved = at >= 10 && at < 16;
      assertThat(reserved || read < all.size() || !reader.isComplete()).isTrue();
    } catch (RecordingException e) {
      assertThat(e).hasMessageContaining(file.toString());
    }
    Files.delete(file);
  }

  @Property(tries = 100)
  void seekFindsTheFirstThatIsNotBefore(
      @ForAll("sessions") Session session,
      @ForAll boolean closed,
      @ForAll @net.jqwik.api.constraints.LongRange(min = -1, max = 5_000_000_000L) long timeNs)
      throws IOException {
    Path file = RecordingFiles.write(session, closed);
    try (RecordingReader reader = RecordingReader.open(file)) {
      List<String> expected = new java.util.ArrayList<>();
      boolean found = timeNs <= 0;
      for (Optional<Recorded> next = reader.next(); next.isPresent(); next = reader.next()) {
        found |= next.get().timeNs() >= timeNs;
        if (found) {
          expected.add(RecordingFiles.line(next.get()));
        }
      }
      reader.seek(timeNs);
      assertThat(RecordingFiles.rest(reader)).isEqualTo(expected);
    }
    Files.delete(file);
  }
}
