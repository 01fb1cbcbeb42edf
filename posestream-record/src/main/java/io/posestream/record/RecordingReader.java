package io.posestream.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.wire.HelloReader;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a recording from its beginning, or from any moment of it:
 *
 * <pre>{@code
 * try (RecordingReader recording = RecordingReader.open(file)) {
 *   recording.seek(60_000_000_000L);
 *   for (Optional<Recorded> next = recording.next(); next.isPresent(); next = recording.next()) {
 *     if (next.get() instanceof RecordedResult result) {
 *       show(result.message().result());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>A file that was not closed, or is cut off anywhere, is read up to its last whole record: see
 * {@link #isComplete()} and {@link #cutBytes()}. That reads it once from beginning to end; of a
 * closed file only what is asked for is read. A file that is still being written is read as far as
 * it reached when it was opened.
 *
 * <p>Not thread-safe. Keeps the file open until {@code close}.
 *
 * @since 0.1
 */
public final class RecordingReader implements AutoCloseable {
  private final Path file;
  private final RecordInput input;
  private final List<AngleDefinition> known;
  private final RecordingHeader header;
  private final RecordContents contents;
  private final long beginning;
  private long at;
  private @Nullable ResultReader results;

  private RecordingReader(Path file, RecordInput input, List<AngleDefinition> known)
      throws IOException {
    this.file = file;
    this.input = input;
    this.known = known;
    checkFileHeader();
    RecordInput.Whole own = first(RecordLayout.FILE_HEADER_BYTES, RecordLayout.HEADER);
    RecordInput.Whole hello = first(own.next(), RecordLayout.HELLO);
    header = header(own, hello);
    beginning = hello.next();
    at = beginning;
    contents = RecordContents.of(input, beginning);
  }

  /**
   * Opens a recording of a stream with standard angles.
   *
   * @throws RecordingException if it cannot be opened, is no recording, one of a newer version, or
   *     ends before its first record
   */
  public static RecordingReader open(Path file) {
    return open(file, StandardAngles.all());
  }

  /**
   * Opens a recording.
   *
   * @param known the angles that the stream may have; what they measure is not part of a recording
   * @throws RecordingException if it cannot be opened, is no recording, one of a newer version, or
   *     ends before its first record
   */
  public static RecordingReader open(Path file, List<AngleDefinition> known) {
    Objects.requireNonNull(file, "file");
    List<AngleDefinition> angles = List.copyOf(Objects.requireNonNull(known, "known"));
    try {
      RecordInput input = RecordInput.open(file);
      try {
        return new RecordingReader(file, input, angles);
      } catch (IOException | RuntimeException e) {
        input.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new RecordingException("there is no file " + file, e);
    } catch (IOException e) {
      throw new RecordingException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void checkFileHeader() throws IOException {
    ByteBuffer start = input.read(0, RecordLayout.FILE_HEADER_BYTES);
    if (!RecordLayout.isRecording(start)) {
      throw new RecordingException(file + " is no posestream recording");
    }
    if (start.remaining() < RecordLayout.FILE_HEADER_BYTES) {
      throw endsEarly();
    }
    int version = Short.toUnsignedInt(start.getShort(RecordLayout.VERSION_AT));
    if (version != RecordLayout.VERSION) {
      throw new RecordingException(
          file
              + " is a recording of version "
              + version
              + ", this posestream reads version "
              + RecordLayout.VERSION
              + "; a newer one may read it");
    }
  }

  private RecordInput.Whole first(long where, byte type) throws IOException {
    RecordInput.Whole record = input.record(where).orElseThrow(this::endsEarly);
    if (record.type() != type) {
      throw new RecordingException(file + " is damaged: at byte " + where + " is another record");
    }
    return record;
  }

  private RecordingException endsEarly() {
    return new RecordingException(
        file + " ends within its beginning, at byte " + input.bytes() + ": it holds no result");
  }

  private RecordingHeader header(RecordInput.Whole own, RecordInput.Whole hello) {
    try {
      return RecordingHeaderJson.read(text(own.payload()), text(hello.payload()));
    } catch (JsonProcessingException e) {
      throw new RecordingException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  private static String text(ByteBuffer utf8) {
    return StandardCharsets.UTF_8.decode(utf8).toString();
  }

  /** What the recording says of itself. */
  public RecordingHeader header() {
    return header;
  }

  /**
   * Landmarks and angles of the results.
   *
   * @throws io.posestream.wire.WireException if the stream has an angle that the reader was not
   *     told of
   */
  public StreamDescription description() {
    return HelloReader.description(header.hello(), known);
  }

  /**
   * The first message of a replay: that of the recording, with the subprotocol of the one who
   * watches and the field {@code replay}, by which a client knows that it need send no frames.
   */
  public String replayHello(WireFormat format) {
    Objects.requireNonNull(format, "format");
    try {
      return RecordingHeaderJson.replayHello(header.hello(), format, lastTimeNs(), frames() > 0);
    } catch (JsonProcessingException e) {
      throw new RecordingException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Whether the writer closed the file; else it was killed, is at work still, or the file is cut.
   */
  public boolean isComplete() {
    return contents.complete();
  }

  /** Bytes at the end that are no whole record, which is not read; 0 of a closed file. */
  public long cutBytes() {
    return contents.complete() ? 0 : input.bytes() - contents.end();
  }

  /** How many results there are. */
  public long results() {
    return contents.index().results();
  }

  /** How many frames there are. */
  public long frames() {
    return contents.index().frames();
  }

  /** Time of the last result in nanoseconds; 0 if there is none. */
  public long lastTimeNs() {
    return contents.index().lastTimeNs();
  }

  /**
   * The next record; kinds that this version does not know are skipped.
   *
   * @return empty at the end
   * @throws RecordingException if the file is damaged here, or cannot be read
   */
  public Optional<Recorded> next() {
    try {
      while (at < contents.end()) {
        RecordInput.Whole record = input.record(at).orElseThrow(this::damaged);
        at = record.next();
        Optional<Recorded> read = RecordedPayload.read(record, this::reader);
        if (read.isPresent()) {
          return read;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new RecordingException(file + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new RecordingException(
          file + " is damaged before byte " + at + ": " + e.getMessage(), e);
    }
  }

  private RecordingException damaged() {
    return new RecordingException(file + " is damaged at byte " + at);
  }

  /** Made when first asked for, so that a recording with unknown angles can be passed on. */
  private ResultReader reader() {
    ResultReader made = results;
    if (made == null) {
      made = ResultReader.of(description());
      results = made;
    }
    return made;
  }

  /**
   * Goes to the first frame or result that is not before {@code timeNs}; settings before it are not
   * read. Takes as long as reading half a second of the stream.
   *
   * @param timeNs time of the stream; 0 or less is the beginning, settings included
   * @throws RecordingException if the file is damaged there, or cannot be read
   */
  public void seek(long timeNs) {
    if (timeNs <= 0) {
      at = beginning;
      return;
    }
    at = contents.index().placeBefore(timeNs, beginning);
    try {
      while (at < contents.end()) {
        RecordInput.Whole record = input.record(at).orElseThrow(this::damaged);
        if (record.timeNs() >= timeNs) {
          return;
        }
        at = record.next();
      }
    } catch (IOException e) {
      throw new RecordingException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Closes the file; idempotent. */
  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw new RecordingException(file + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
