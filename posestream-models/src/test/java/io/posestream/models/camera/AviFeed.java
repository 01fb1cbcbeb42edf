package io.posestream.models.camera;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_OPENCV_MJPEG;

import io.posestream.frame.BgrImage;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;
import org.bytedeco.opencv.opencv_videoio.VideoWriter;

/** A file of Motion JPEG in place of a camera: real pictures through the real capture. */
final class AviFeed implements PictureFeed {
  static final int WIDTH_PX = 64;
  static final int HEIGHT_PX = 48;

  private final OpenCvCapture capture;

  AviFeed(Path avi) {
    capture = new OpenCvCapture(new VideoCapture(avi.toString(), CAP_OPENCV_MJPEG));
  }

  /** Writes pictures of one colour; the i-th is of blue 40 × i, green 100, red 200. */
  static Path write(Path avi, int pictures) {
    int mjpg = VideoWriter.fourcc((byte) 'M', (byte) 'J', (byte) 'P', (byte) 'G');
    try (Size size = new Size(WIDTH_PX, HEIGHT_PX);
        VideoWriter writer =
            new VideoWriter(avi.toString(), CAP_OPENCV_MJPEG, mjpg, 25, size, true)) {
      for (int i = 0; i < pictures; i++) {
        try (Scalar colour = new Scalar(40.0 * i, 100, 200, 0);
            Mat picture = new Mat(HEIGHT_PX, WIDTH_PX, CV_8UC3, colour)) {
          writer.write(picture);
        }
      }
    }
    return avi;
  }

  @Override
  public Grab grab() {
    return capture.grab() == Grab.PICTURE ? Grab.PICTURE : Grab.END;
  }

  @Override
  public Optional<BgrImage> picture() {
    return capture.picture();
  }

  @Override
  public void close() {
    capture.close();
  }
}
