package io.posestream.record;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ServerText;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.WireException;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream into a file while it runs; a listener of results:
 *
 * <pre>{@code
 * try (RecordingWriter recording = RecordingWriter.create(file, RecordingOptions.of(engine));
 *     PoseStream stream = engine.stream(source).start(recording.andThen(result -> show(result)))) {
 *   stream.await();
 * }
 * }</pre>
 *
 * <p>Each record is handed to the operating system as a whole when it arises: a process that is
 * killed loses nothing that was written before, a machine that loses its power the last seconds.
 * Without {@code close} only the index is missing, which a reader rebuilds.
 *
 * <p>A disk that is full, or fails, ends the recording and not the stream: the last whole record
 * stays the end of the file, one warning is logged, {@link #failure()} tells why, and {@code close}
 * throws it.
 *
 * <p>Threading: any thread may call anything, one call at a time is carried out. Writing takes as
 * long as the operating system needs to take the bytes.
 *
 * @since 0.1
 */
public final class RecordingWriter implements ResultListener, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RecordingWriter.class.getName());

  private final String name;
  private final RecordingOptions options;
  private final RecordOutput out;
  private final RecordIndex index = new RecordIndex();
  private final long originNs = System.nanoTime();
  private final double originMs = System.currentTimeMillis();

  // Guarded by this.
  private @Nullable RecordingException failure;
  private boolean closed;

  /** Writes what a recording begins with. */
  RecordingWriter(String name, RecordingOptions options, RecordOutput.Target target)
      throws IOException {
    this(name, options, target, RecordingHeaderJson.write(options));
  }

  /** As the other, with another header. */
  RecordingWriter(String name, RecordingOptions options, RecordOutput.Target target, String header)
      throws IOException {
    this.name = name;
    this.options = options;
    out = new RecordOutput(target);
    out.append(RecordLayout.HEADER, 0, 0, utf8(header));
    out.append(RecordLayout.HELLO, 0, 0, utf8(ServerText.hello(options.hello())));
    settings(options.hello().config(), 0);
  }

  /**
   * Creates a recording.
   *
   * @param file must not be there yet: no recording is overwritten
   * @throws RecordingException if the file is there already or cannot be created, saying why
   */
  public static RecordingWriter create(Path file, RecordingOptions options) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(options, "options");
    try {
      RecordOutput.Target target = FileTarget.create(file);
      try {
        return new RecordingWriter(file.toString(), options, target);
      } catch (IOException e) {
        target.close();
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw new RecordingException(file + " is there already; it is not overwritten", e);
    } catch (NoSuchFileException e) {
      throw new RecordingException(file + " cannot be created: its folder is not there", e);
    } catch (IOException e) {
      throw new RecordingException(file + " cannot be created: " + reason(e), e);
    }
  }

  /** Records a result, and before it its frame if frames are recorded. Does not throw. */
  @Override
  public void onResult(PoseResult result) {
    double sentMs = toMs(System.nanoTime());
    result(new ResultMessage(result, toMs(result.frame().receiveTimeNs()), sentMs, 0, 0), true);
  }

  private double toMs(long timeNs) {
    return originMs + Math.round((timeNs - originNs) / 1e3) / 1e3;
  }

  /** Records each result, then passes it on. */
  public ResultListener andThen(ResultListener next) {
    Objects.requireNonNull(next, "next");
    return result -> {
      onResult(result);
      next.onResult(result);
    };
  }

  /**
   * Records a result as it was sent to a client, and before it its frame if frames are recorded.
   * Does not throw.
   *
   * @param sent false if it was never sent, because a newer one replaced it
   */
  public synchronized void result(ResultMessage message, boolean sent) {
    if (isOver()) {
      return;
    }
    try {
      PoseResult result = message.result();
      if (options.frames()) {
        frame(message);
      }
      boolean text = options.hello().format() == WireFormat.JSON;
      ByteBuffer payload = text ? utf8(ResultJson.message(message)) : ResultBinary.write(message);
      int flags = (text ? RecordLayout.TEXT : 0) | (sent ? 0 : RecordLayout.NOT_SENT);
      append(RecordLayout.RESULT, flags, result.timestampNs(), payload);
    } catch (IOException e) {
      fail(e);
    } catch (WireException e) {
      fail(new IOException(e.getMessage(), e));
    }
  }

  private void frame(ResultMessage message) throws IOException {
    Frame frame = message.result().frame();
    EncodedImage picture;
    int flags = 0;
    if (frame.image() instanceof EncodedImage encoded && encoded.sizeBytes() > 0) {
      picture = encoded;
    } else if (frame.image() instanceof BgrImage pixels) {
      picture = JpegPicture.of(pixels);
      flags = RecordLayout.REENCODED;
    } else {
      return;
    }
    ByteBuffer times = RecordLayout.buffer(RecordLayout.FRAME_TIMES_BYTES);
    times.putLong(frame.captureTimeNs()).putLong(frame.receiveTimeNs()).flip();
    FrameMessage sent =
        new FrameMessage(
            frame.sequence() & FrameMessage.MAX_SEQUENCE, message.timestampMs(), picture);
    append(
        RecordLayout.FRAME,
        flags,
        message.result().timestampNs(),
        times,
        ByteBuffer.wrap(FrameBinary.write(sent)));
  }

  /**
   * Records that the settings change. Does not throw.
   *
   * @param fromSequence the first frame that is processed with them; records of results of earlier
   *     frames may follow
   */
  public synchronized void settings(StreamConfig config, long fromSequence) {
    if (isOver()) {
      return;
    }
    ByteBuffer from = RecordLayout.buffer(RecordLayout.FROM_SEQUENCE_BYTES);
    from.putInt(0, (int) fromSequence);
    try {
      append(
          RecordLayout.SETTINGS,
          0,
          index.lastTimeNs(),
          from,
          utf8(ClientTextWriter.configure(config)));
    } catch (IOException e) {
      fail(e);
    }
  }

  private void append(byte type, int flags, long timeNs, ByteBuffer... parts) throws IOException {
    long at = out.bytes();
    out.append(type, flags, timeNs, parts);
    index.add(type, timeNs, at);
  }

  private boolean isOver() {
    return closed || failure != null;
  }

  private void fail(IOException e) {
    String message =
        "The recording "
            + name
            + " ends after "
            + index.results()
            + " results, which can be read: "
            + reason(e);
    failure = new RecordingException(message, e);
    LOG.log(WARNING, message);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Why the recording ended early; empty as long as it goes on. */
  public synchronized Optional<RecordingException> failure() {
    return Optional.ofNullable(failure);
  }

  /** How many results were written so far. */
  public synchronized long results() {
    return index.results();
  }

  /** The length of the file so far. */
  public synchronized long bytes() {
    return out.bytes();
  }

  /**
   * Writes the index, has the operating system write everything to the disk, and closes the file;
   * later results are not recorded. Idempotent.
   *
   * @throws RecordingException if the recording ended early, the first time
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      try {
        // Also after a failure: what was cut back may have left room for it.
        long indexAt = out.bytes();
        out.append(RecordLayout.INDEX, 0, index.lastTimeNs(), index.write());
        out.appendTrailer(indexAt);
      } finally {
        out.close();
      }
    } catch (IOException e) {
      if (failure == null) {
        fail(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
