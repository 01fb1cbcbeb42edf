package io.posestream.models.camera;

import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.time.NanoClock;

/**
 * Opens cameras as sources of their newest pictures. From the first {@code next()} on, a thread of
 * its own empties the camera as fast as it gives pictures, so that none grows old in the driver;
 * {@code next()} is the newest, and {@code drops()} tells how many were replaced before they were
 * taken.
 *
 * <p>{@code captureTimeNs} and {@code receiveTimeNs} are both the time at which the picture arrived
 * here, on the clock of this JVM, before it is decoded: exposure and transfer (usually 20 to 60 ms)
 * lie before it, as cameras do not tell. {@code sequence} counts the camera's pictures from 0, so
 * that a gap is a picture that was replaced. Frames own their pixels.
 *
 * <p>Where OpenCV warns on the console in spite of all, the environment variable {@code
 * OPENCV_LOG_LEVEL=ERROR} silences it; its Java binding cannot.
 *
 * <p>Threading: as {@link FrameSource#newest}. Two threads never touch the device at a time: the
 * caller of {@code open} opens it, and from then on the camera's thread reads and releases it.
 * {@code close} wakes {@code next} at once and waits at most five seconds for the release, which a
 * camera that hangs delays by ten.
 *
 * @since 0.1
 */
public final class CameraSource {
  private CameraSource() {}

  /**
   * Opens a camera with {@link CameraOptions#defaults()}.
   *
   * @param index its number, counted from 0
   * @return its newest pictures; closed by the caller
   * @throws IllegalArgumentException if {@code index} is negative
   * @throws FrameSourceException if there is no such camera or it cannot be used; names the reason
   */
  public static FrameSource open(int index) {
    return open(index, CameraOptions.defaults());
  }

  /**
   * Opens a camera.
   *
   * @param index its number, counted from 0
   * @return its newest pictures; closed by the caller
   * @throws IllegalArgumentException if {@code index} is negative
   * @throws FrameSourceException if there is no such camera or it cannot be used; names the reason
   */
  public static FrameSource open(int index, CameraOptions options) {
    if (index < 0) {
      throw new IllegalArgumentException("the number of a camera must be at least 0: " + index);
    }
    CameraDevice device = CameraDevice.of(index, System.getProperty("os.name", ""));
    device.requireUsable();
    return newest(device, OpenCvCapture.open(device, options), NanoClock.system());
  }

  /** The newest pictures of any feed, under the name of {@code device}. */
  static FrameSource newest(CameraDevice device, PictureFeed feed, NanoClock clock) {
    return FrameSource.newest(new EveryPicture(device, feed, clock));
  }
}
