package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.time.NanoClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a video file, one after the other, as a player shows them: turned and mirrored as
 * the file asks, deinterlaced, with square pixels. Every pixel format that FFmpeg decodes and
 * converts is read. Frames that an edit list or the decoder leaves out are left out; damage is
 * described by {@link #warning()} after the last frame.
 *
 * <p>A frame's sequence counts from 0. Its capture time is its presentation time in the file; that
 * of the first frame is 0. Each frame has its own size: a recording may change its size.
 *
 * <p>High dynamic range: PQ is mapped to an ordinary screen, with 203 cd/m² near white. HLG and
 * wide colours are shown as they are stored, which is slightly pale.
 *
 * <p>FFmpeg's log level stays as it is, see {@link VideoLog}.
 *
 * <p>Threading: as every {@link FrameSource}; {@code warning} and {@code info} from any thread.
 *
 * @since 0.1
 */
public final class VideoFileSource implements FrameSource {
  /** The first track that the file marks as default, else the first. */
  static final int MAIN_TRACK = -1;

  private final Path file;
  private final NanoClock clock;
  private final FfmpegContainer container;
  private final FfmpegInput input;
  private final FfmpegFrames frames;
  private final VideoInfo info;
  private final Object lock = new Object();
  private long sequence;
  private long firstTimeNs;
  private boolean ended;
  private boolean closed;
  private volatile String warning = "";

  private VideoFileSource(
      Path file, FfmpegContainer container, FfmpegInput input, NanoClock clock) {
    this.file = file;
    this.container = container;
    this.input = input;
    this.clock = clock;
    frames = new FfmpegFrames(input);
    info = describe(input);
  }

  /**
   * Opens a video. Of several video tracks it reads the first that the file marks as default, else
   * the first. Cover pictures are no tracks.
   *
   * @throws FrameSourceException if there is no such file or it is no video; names file and reason
   * @throws LinkageError if FFmpeg's native libraries cannot be loaded; names the artifact to add
   */
  public static VideoFileSource open(Path file) {
    return opened(file, MAIN_TRACK);
  }

  /**
   * Opens one of several video tracks.
   *
   * @param track index among the video tracks, from 0
   * @throws FrameSourceException if there is no such file or track, or it is no video; names file
   *     and reason
   * @throws IllegalArgumentException if {@code track} is negative
   */
  public static VideoFileSource open(Path file, int track) {
    if (track < 0) {
      throw new IllegalArgumentException("track must be at least 0: " + track);
    }
    return opened(file, track);
  }

  private static VideoFileSource opened(Path file, int track) {
    requireReadable(file);
    FfmpegRuntime.load();
    try {
      return read(file, FfmpegContainer.ofFile(file), track);
    } catch (FfmpegOpenException e) {
      throw new FrameSourceException(
          file + (e.noData() ? NotAVideo.reason(file, e) : " " + text(e)), e);
    }
  }

  private static VideoFileSource read(Path file, FfmpegContainer container, int track)
      throws FfmpegOpenException {
    FfmpegInput input = null;
    boolean complete = false;
    try {
      if (container.isTiled()) {
        throw new FrameSourceException(file + " is a picture in tiles, not a video");
      }
      input = new FfmpegInput(container, track);
      if (input.size().width() < 1 || input.size().height() < 1) {
        throw new FrameSourceException(file + " is not a video: it holds no pictures");
      }
      VideoFileSource source = new VideoFileSource(file, container, input, NanoClock.system());
      complete = true;
      return source;
    } finally {
      if (!complete) {
        if (input != null) {
          input.close();
        }
        container.close();
      }
    }
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }

  static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw new FrameSourceException(file + " does not exist");
    }
    if (Files.isDirectory(file)) {
      throw new FrameSourceException(file + " is a folder, not a video");
    }
    if (!Files.isReadable(file)) {
      throw new FrameSourceException(file + " may not be read: permission denied");
    }
    try {
      if (Files.size(file) == 0) {
        throw new FrameSourceException(file + " is empty (0 bytes)");
      }
    } catch (IOException e) {
      throw new FrameSourceException(file + " cannot be read: " + text(e), e);
    }
  }

  static VideoInfo describe(FfmpegInput input) {
    double rateHz = input.frameRateHz();
    long durationNs = input.durationNs();
    long frames = input.announcedFrames();
    if (frames == 0) {
      frames = Math.round(durationNs / 1e9 * rateHz);
    }
    return new VideoInfo(
        input.size().width(),
        input.size().height(),
        rateHz > 0 ? OptionalDouble.of(rateHz) : OptionalDouble.empty(),
        frames > 0 ? OptionalLong.of(frames) : OptionalLong.empty(),
        Duration.ofNanos(durationNs));
  }

  /** What the head of the file says. */
  public VideoInfo info() {
    return info;
  }

  /** What was wrong with the file, in words for a user; complete after the last frame. */
  public Optional<String> warning() {
    String text = warning;
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public Optional<Frame> next() {
    synchronized (lock) {
      if (closed || ended) {
        return Optional.empty();
      }
      BgrImage image = decoded();
      if (image == null) {
        ended = true;
        warning = damage();
        return Optional.empty();
      }
      if (sequence == 0) {
        firstTimeNs = frames.timeNs();
      }
      return Optional.of(
          new Frame(sequence++, frames.timeNs() - firstTimeNs, clock.nanoTime(), image));
    }
  }

  private @Nullable BgrImage decoded() {
    try {
      return frames.next();
    } catch (FrameSourceException e) {
      ended = true;
      throw new FrameSourceException(file + ": " + text(e), e);
    }
  }

  private String damage() {
    if (input.endsInTheMiddle()) {
      String of = info.frames().isPresent() ? " of " + info.frames().getAsLong() : "";
      return file + " ends in the middle: " + sequence + of + " frames could be read";
    }
    if (input.damagedFrames() > 0) {
      return file + " is damaged: " + input.damagedFrames() + " frames were left out";
    }
    if (input.corruptPackets() > 0) {
      return file + " is damaged: " + input.corruptPackets() + " packets are corrupt";
    }
    return "";
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (!closed) {
        closed = true;
        frames.close();
        input.close();
        container.close();
      }
    }
  }
}
