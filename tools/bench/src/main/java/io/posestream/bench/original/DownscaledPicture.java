package io.posestream.bench.original;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_BGR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Decodes and shrinks as the original does: new pictures every time, width 384. */
final class DownscaledPicture {
  private static final int WIDTH_PX = 384;

  private DownscaledPicture() {}

  static BgrImage of(EncodedImage jpeg) {
    byte[] bytes = new byte[jpeg.sizeBytes()];
    jpeg.copyTo(bytes, 0);
    try (BytePointer pointer = new BytePointer(bytes);
        Mat encoded = new Mat(1, bytes.length, CV_8UC1, pointer);
        Mat decoded = imdecode(encoded, IMREAD_COLOR_BGR);
        Mat small = new Mat();
        Size size =
            new Size(WIDTH_PX, Math.round((float) WIDTH_PX * decoded.rows() / decoded.cols()))) {
      if (decoded.cols() <= WIDTH_PX) {
        return copy(decoded);
      }
      resize(decoded, small, size);
      return copy(small);
    }
  }

  private static BgrImage copy(Mat picture) {
    byte[] pixels = new byte[picture.cols() * picture.rows() * 3];
    ByteBuffer source = picture.createBuffer();
    source.get(pixels);
    return BgrImage.of(picture.cols(), picture.rows(), pixels);
  }
}
