package io.posestream.video;

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

/**
 * The frames of a video file, upright, one after the other. A frame's sequence counts from 0, its
 * capture time is the file's presentation time. A file that ends in the middle gives the frames it
 * has and then a {@link #warning()}.
 *
 * <p>Threading: as every {@link FrameSource}; {@code warning} and {@code info} from any thread.
 */
public final class VideoFileSource implements FrameSource {
  private static final long MISSING_DIVISOR = 20;
  private static final long MISSING_NS = Duration.ofMillis(500).toNanos();

  private final Path file;
  private final NanoClock clock;
  private final FfmpegInput input;
  private final FfmpegPicture picture;
  private final VideoInfo info;
  private final Object lock = new Object();
  private long sequence;
  private long firstTimeNs = Long.MIN_VALUE;
  private long lastTimeNs;
  private boolean ended;
  private boolean closed;
  private volatile String warning = "";

  private VideoFileSource(Path file, FfmpegInput input, NanoClock clock) {
    this.file = file;
    this.input = input;
    this.clock = clock;
    int quarterTurns = input.quarterTurns();
    picture = new FfmpegPicture(quarterTurns);
    info = describe(input, quarterTurns % 2 == 1);
  }

  /**
   * Opens a video.
   *
   * @throws FrameSourceException if there is no such file or it is no video; names file and reason
   */
  public static VideoFileSource open(Path file) {
    requireReadable(file);
    try {
      FfmpegInput input = new FfmpegInput(file.toString());
      if (input.width() < 1 || input.height() < 1) {
        input.close();
        throw new FrameSourceException(file + " is not a video: it holds no pictures");
      }
      return new VideoFileSource(file, input, NanoClock.system());
    } catch (FfmpegInput.OpenException e) {
      String reason = e.noData() ? NotAVideo.reason(file, e) : " cannot be opened: " + text(e);
      throw new FrameSourceException(file + reason, e);
    }
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static void requireReadable(Path file) {
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

  private static VideoInfo describe(FfmpegInput input, boolean sideways) {
    double rateHz = input.frameRateHz();
    long durationNs = input.durationNs();
    long frames = input.announcedFrames();
    if (frames == 0) {
      frames = Math.round(durationNs / 1e9 * rateHz);
    }
    return new VideoInfo(
        sideways ? input.height() : input.width(),
        sideways ? input.width() : input.height(),
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
      if (!input.read()) {
        ended = true;
        warning = damage();
        return Optional.empty();
      }
      lastTimeNs = input.frameTimeNs(lastTimeNs + nominalStepNs());
      if (firstTimeNs == Long.MIN_VALUE) {
        firstTimeNs = lastTimeNs;
      }
      var image = picture.upright(input.frame());
      return Optional.of(new Frame(sequence++, lastTimeNs, clock.nanoTime(), image));
    }
  }

  private long nominalStepNs() {
    return Math.round(1e9 / info.frameRateHz().orElse(30));
  }

  private String damage() {
    long announcedNs = info.duration().toNanos();
    long seenNs = sequence == 0 ? 0 : lastTimeNs - firstTimeNs + nominalStepNs();
    long missingNs = announcedNs - seenNs;
    boolean shorter = missingNs > Math.max(MISSING_NS, announcedNs / MISSING_DIVISOR);
    if (input.broken() || shorter) {
      String of = info.frames().isPresent() ? " of " + info.frames().getAsLong() : "";
      return file + " ends in the middle: " + sequence + of + " frames could be read";
    }
    if (input.damagedFrames() > 0) {
      return file + " is damaged: " + input.damagedFrames() + " frames were left out";
    }
    return "";
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (!closed) {
        closed = true;
        picture.close();
        input.close();
      }
    }
  }
}
