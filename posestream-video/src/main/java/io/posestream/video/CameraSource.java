package io.posestream.video;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.time.NanoClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Frames of a camera, as they come. The capture time is the time of arrival on the clock of this
 * JVM.
 *
 * <p>Threading: as every {@link FrameSource}; {@code close} waits for the frame being read, at most
 * about one frame time.
 */
public final class CameraSource implements FrameSource {
  /** Width asked of the camera in pixels; it may give another. */
  public static final int WIDTH_PX = 640;

  /** Height asked of the camera in pixels; it may give another. */
  public static final int HEIGHT_PX = 480;

  private final NanoClock clock;
  private final FfmpegInput input;
  private final FfmpegPicture picture = new FfmpegPicture(0);
  private final CameraDevice device;
  private final Object lock = new Object();
  private long sequence;
  private volatile boolean closing;
  private boolean closed;

  private CameraSource(CameraDevice device, FfmpegInput input, NanoClock clock) {
    this.device = device;
    this.input = input;
    this.clock = clock;
  }

  /**
   * Opens a camera.
   *
   * @param camera its number, counted from 0, or its name as the operating system gives it
   * @throws FrameSourceException if there is no such camera or it is in use; names both
   */
  public static CameraSource open(String camera) {
    CameraDevice device = CameraDevice.of(System.getProperty("os.name", ""), camera);
    device
        .missing()
        .ifPresent(
            reason -> {
              throw new FrameSourceException(reason);
            });
    Optional<String> missing = device.missing();
    if (missing.isPresent()) {
      throw new FrameSourceException(missing.get());
    }
    FfmpegDevices.require(device.label());
    try {
      return new CameraSource(device, openInput(device), NanoClock.system());
    } catch (FfmpegInput.OpenException e) {
      throw new FrameSourceException(
          device.label() + " cannot be opened: " + e.getMessage() + " (in use, or no permission?)",
          e);
    }
  }

  private static FfmpegInput openInput(CameraDevice device) throws FfmpegInput.OpenException {
    Map<String, String> wishes = new LinkedHashMap<>();
    wishes.put("video_size", WIDTH_PX + "x" + HEIGHT_PX);
    wishes.put("framerate", "30");
    try {
      return new FfmpegInput(device.url(), device.format(), wishes);
    } catch (FfmpegInput.OpenException e) {
      // Not every camera has this mode; its own default is better than none.
      return new FfmpegInput(device.url(), device.format(), Map.of());
    }
  }

  @Override
  public Optional<Frame> next() {
    synchronized (lock) {
      if (closed || closing) {
        return Optional.empty();
      }
      if (!input.read()) {
        closing = true;
        if (input.broken()) {
          throw new FrameSourceException(device.label() + " stopped giving pictures");
        }
        return Optional.empty();
      }
      long nowNs = clock.nanoTime();
      return Optional.of(new Frame(sequence++, nowNs, nowNs, picture.upright(input.frame())));
    }
  }

  @Override
  public void close() {
    closing = true;
    synchronized (lock) {
      if (!closed) {
        closed = true;
        picture.close();
        input.close();
      }
    }
  }
}
