package io.posestream.video;

import io.posestream.buffer.BufferCounts;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.time.NanoClock;
import java.util.Optional;

/**
 * A network camera or another stream of the network: {@code rtsp://}, {@code rtsps://}, {@code
 * http://} and {@code https://} (Motion JPEG, HLS, video files) and {@code udp://}.
 *
 * <p>Of a live stream, {@code next()} is the newest picture, as with {@link FrameSource#newest};
 * {@code drops()} tells how many were replaced before they were taken. A connection that is lost is
 * made again, after 0.5 s at first and then ever later, at most 10 s; {@link NetworkOptions} says
 * when that ends. Pictures of HLS, which arrive some seconds at a time, come at their own pace.
 *
 * <p>A recording, which says how long it is, comes whole: each picture, as fast as it is taken. It
 * is not connected to again.
 *
 * <p>{@code sequence} counts the pictures from 0, so that a gap is a picture that was replaced.
 * {@code captureTimeNs} is when a live picture arrived here, on the clock of this JVM: exposure,
 * encoding and transfer lie before it. That of a recording is its presentation time; the first is
 * 0.
 *
 * <p>Messages, names and log never hold user, password or query of the address. The certificates of
 * {@code https} and {@code rtsps} are not checked, as cameras sign their own.
 *
 * <p>Threading: as {@link FrameSource#newest}; {@code info}, {@code losses}, {@code isLive} and
 * {@code name} from any thread. {@code close} ends a {@code next} that waits at once; a name that
 * is being looked up may hold the thread of the source for longer.
 *
 * @since 0.1
 */
public final class NetworkSource implements FrameSource {
  private final String name;
  private final VideoInfo info;
  private final boolean live;
  private final NetworkFrames every;
  private final FrameSource frames;

  private NetworkSource(
      String name, NetworkLink link, NetworkLink.Connection first, NetworkOptions options) {
    this.name = name;
    info = first.info();
    live = first.isLive();
    NetworkFrames.Pause pause = NetworkFrames.Pause.real();
    every = new NetworkFrames(name, link, first, options.giveUp(), NanoClock.system(), pause);
    frames = live ? FrameSource.newest(every) : every;
  }

  /**
   * Connects with {@link NetworkOptions#defaults()}.
   *
   * @throws IllegalArgumentException if {@code address} has none of the schemes above or no host
   * @throws FrameSourceException if it cannot be reached or is no video; names the reason
   * @throws LinkageError if FFmpeg's native libraries cannot be loaded; names the artifact to add
   */
  public static NetworkSource open(String address) {
    return open(address, NetworkOptions.defaults());
  }

  /**
   * Connects, once: blocks for at most the options' timeout.
   *
   * @param address with user and password, where they are needed, as in {@code
   *     rtsp://user:password@host:554/path}
   * @throws IllegalArgumentException if {@code address} has none of the schemes above or no host
   * @throws FrameSourceException if it cannot be reached or is no video; names the reason
   * @throws LinkageError if FFmpeg's native libraries cannot be loaded; names the artifact to add
   */
  public static NetworkSource open(String address, NetworkOptions options) {
    NetworkAddress checked = NetworkAddress.of(address);
    FfmpegRuntime.load();
    NetworkLink link = new FfmpegLink(checked, options.timeout());
    try {
      return new NetworkSource(checked.toString(), link, link.connect(), options);
    } catch (FrameSourceException e) {
      link.close();
      throw new FrameSourceException(checked + " " + e.getMessage(), e);
    }
  }

  /** Whether a text has the form of an address, {@code scheme://…}, of any scheme. */
  public static boolean isAddress(String text) {
    return NetworkAddress.isOne(text);
  }

  /** The address without user, password and query. */
  public String name() {
    return name;
  }

  /** What the stream said about itself when it was opened. */
  public VideoInfo info() {
    return info;
  }

  /** Whether nothing says when it ends. */
  public boolean isLive() {
    return live;
  }

  /** How often the connection was lost so far. */
  public long losses() {
    return every.losses();
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    return frames.next();
  }

  @Override
  public Optional<BufferCounts> drops() {
    return frames.drops();
  }

  @Override
  public void close() {
    frames.close();
  }
}
