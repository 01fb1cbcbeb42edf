package io.posestream.record;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import java.util.Objects;
import java.util.Optional;

/**
 * The frames of a recording as the source of a stream, as fast as they are taken:
 *
 * <pre>{@code
 * FrameSource frames = RecordedFrames.of(RecordingReader.open(file));
 * engine.stream(FrameSource.paced(frames)).start(result -> show(result));
 * }</pre>
 *
 * <p>Each has the sequence and the times that it had, so that a stream passes at the same pace.
 *
 * @since 0.1
 */
public final class RecordedFrames implements FrameSource {
  private final RecordingReader recording;
  private final Object lock = new Object();
  // Guarded by the lock, as is the reader.
  private boolean closed;

  private RecordedFrames(RecordingReader recording) {
    this.recording = recording;
  }

  /**
   * The frames from where the reader is.
   *
   * @param recording handed over; closed with the source
   */
  public static RecordedFrames of(RecordingReader recording) {
    return new RecordedFrames(Objects.requireNonNull(recording, "recording"));
  }

  @Override
  public Optional<Frame> next() {
    synchronized (lock) {
      if (closed) {
        return Optional.empty();
      }
      try {
        for (Optional<Recorded> next = recording.next();
            next.isPresent();
            next = recording.next()) {
          if (next.get() instanceof RecordedFrame frame) {
            return Optional.of(frame.frame());
          }
        }
        return Optional.empty();
      } catch (RecordingException e) {
        recording.close();
        closed = true;
        throw new FrameSourceException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (!closed) {
        closed = true;
        recording.close();
      }
    }
  }
}
