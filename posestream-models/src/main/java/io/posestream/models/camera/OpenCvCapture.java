package io.posestream.models.camera;

import static org.bytedeco.opencv.global.opencv_videoio.CAP_ANY;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_AVFOUNDATION;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_DSHOW;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_MSMF;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_BUFFERSIZE;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FOURCC;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FPS;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_HEIGHT;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_WIDTH;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_V4L2;

import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import io.posestream.models.opencv.OpenCvRuntime;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;
import org.bytedeco.opencv.opencv_videoio.VideoWriter;

/**
 * OpenCV's video capture. Asks the one backend of the operating system, as the others complain on
 * the console about cameras that they do not know.
 *
 * <p>Not thread-safe: releasing during a read ends the process.
 */
final class OpenCvCapture implements PictureFeed {
  /** Frames that the driver may hold back; more make pictures older, none makes them newer. */
  private static final int BUFFERED_FRAMES = 1;

  private final VideoCapture capture;
  private final Mat bgr = new Mat();

  /** Takes over a capture that is open. */
  OpenCvCapture(VideoCapture capture) {
    this.capture = capture;
  }

  /**
   * Opens a camera.
   *
   * @throws FrameSourceException if that is refused, or OpenCV cannot be loaded
   */
  static OpenCvCapture open(CameraDevice device, CameraOptions options) {
    try {
      OpenCvRuntime.load();
    } catch (PoseEstimationException e) {
      throw new FrameSourceException(device.label() + " cannot be opened: " + e.getMessage(), e);
    }
    for (int backend : backends(device.platform())) {
      VideoCapture capture = new VideoCapture();
      if (capture.open(device.index(), backend)) {
        ask(capture, options);
        return new OpenCvCapture(capture);
      }
      capture.close();
    }
    throw new FrameSourceException(device.refusal());
  }

  private static int[] backends(CameraDevice.Platform system) {
    return switch (system) {
      case LINUX -> new int[] {CAP_V4L2};
      case MAC -> new int[] {CAP_AVFOUNDATION};
      case WINDOWS -> new int[] {CAP_MSMF, CAP_DSHOW};
      case OTHER -> new int[] {CAP_ANY};
    };
  }

  private static void ask(VideoCapture capture, CameraOptions options) {
    // Before the size: uncompressed, USB carries larger pictures only a few times a second. What a
    // camera does not have it refuses, and keeps its own.
    capture.set(
        CAP_PROP_FOURCC, VideoWriter.fourcc((byte) 'M', (byte) 'J', (byte) 'P', (byte) 'G'));
    capture.set(CAP_PROP_FRAME_WIDTH, options.widthPx());
    capture.set(CAP_PROP_FRAME_HEIGHT, options.heightPx());
    capture.set(CAP_PROP_FPS, options.fps());
    capture.set(CAP_PROP_BUFFERSIZE, BUFFERED_FRAMES);
  }

  @Override
  public Grab grab() {
    return capture.grab() ? Grab.PICTURE : Grab.NOTHING;
  }

  @Override
  public Optional<BgrImage> picture() {
    if (!retrieve() || bgr.empty()) {
      return Optional.empty();
    }
    if (bgr.type() != opencv_core.CV_8UC3 || !bgr.isContinuous()) {
      throw new FrameSourceException(
          "the camera gives pictures of an unknown kind (OpenCV's type " + bgr.type() + ")");
    }
    byte[] pixels = new byte[bgr.cols() * bgr.rows() * 3];
    ByteBuffer source = bgr.createBuffer();
    source.get(pixels);
    return Optional.of(BgrImage.of(bgr.cols(), bgr.rows(), pixels));
  }

  private boolean retrieve() {
    try {
      return capture.retrieve(bgr);
    } catch (RuntimeException e) {
      // OpenCV's own exceptions arrive as these; a picture damaged on the cable is one of them.
      return false;
    }
  }

  @Override
  public void close() {
    capture.close();
    bgr.close();
  }
}
