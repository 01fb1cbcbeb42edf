package io.posestream.models.opencv;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.warpPerspective;

import io.posestream.models.roi.Roi;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Cuts regions out of a picture straight into the memory of a network's input: BGR bytes, rows from
 * top to bottom. Bilinear; the centre of a target pixel samples the place of that centre in the
 * region, as MediaPipe's GPU path does (its OpenCV path maps corners to corners, which moves the
 * crop by half a pixel of the region less half a pixel of the picture). A perspective warp, though
 * the map is affine: OpenCV's affine warp rounds coordinates more coarsely. All native memory is
 * kept.
 *
 * <p>Not thread-safe.
 */
public final class OpenCvCrop implements AutoCloseable {
  /** What lies outside the picture. */
  public enum Border {
    /** Black. */
    ZERO(BORDER_CONSTANT),
    /** The nearest pixel of the picture. */
    REPLICATE(BORDER_REPLICATE);

    private final int openCvMode;

    Border(int openCvMode) {
      this.openCvMode = openCvMode;
    }
  }

  private final int widthPx;
  private final int heightPx;
  private final Border border;
  private final BytePointer pointer;
  private final Mat target;
  private final Mat outputToPicture;
  private final DoubleBuffer matrix;
  private final Size size;
  private final Scalar black;

  /**
   * Crops of a fixed size.
   *
   * @param target direct, {@code width × height × 3} bytes; every crop overwrites it
   */
  public OpenCvCrop(ByteBuffer target, int widthPx, int heightPx, Border border) {
    this(memory(target, widthPx, heightPx), widthPx, heightPx, border);
  }

  /** Crops of a fixed size into memory of their own, which {@link #copyTo} reads. */
  public OpenCvCrop(int widthPx, int heightPx, Border border) {
    this(memory(bytes(widthPx, heightPx)), widthPx, heightPx, border);
  }

  private static int bytes(int widthPx, int heightPx) {
    return widthPx * heightPx * 3;
  }

  private static BytePointer memory(int bytes) {
    OpenCvRuntime.load();
    return new BytePointer(bytes);
  }

  private static BytePointer memory(ByteBuffer target, int widthPx, int heightPx) {
    OpenCvRuntime.load();
    if (!target.isDirect() || target.capacity() != bytes(widthPx, heightPx)) {
      throw new IllegalArgumentException(
          "a "
              + widthPx
              + "×"
              + heightPx
              + " crop needs a direct buffer of "
              + bytes(widthPx, heightPx)
              + " bytes, got "
              + target);
    }
    return new BytePointer(target);
  }

  private OpenCvCrop(BytePointer pointer, int widthPx, int heightPx, Border border) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.border = border;
    this.pointer = pointer;
    target = new Mat(heightPx, widthPx, CV_8UC3, pointer);
    outputToPicture = new Mat(3, 3, CV_64F);
    matrix = outputToPicture.createBuffer();
    matrix.put(6, 0).put(7, 0).put(8, 1);
    size = new Size(widthPx, heightPx);
    black = new Scalar(0);
  }

  /** Fills the target with the region, stretched to the target's size. */
  public void cut(OpenCvPicture picture, Roi roi) {
    double cos = Math.cos(roi.rotationRad());
    double sin = Math.sin(roi.rotationRad());
    double pixelX = roi.widthPx() / (double) widthPx;
    double pixelY = roi.heightPx() / (double) heightPx;
    float halfPixelX = 0.5f / widthPx;
    float halfPixelY = 0.5f / heightPx;
    matrix.put(0, cos * pixelX).put(1, -sin * pixelY).put(2, roi.xPx(halfPixelX, halfPixelY) - 0.5);
    matrix.put(3, sin * pixelX).put(4, cos * pixelY).put(5, roi.yPx(halfPixelX, halfPixelY) - 0.5);
    warpPerspective(
        picture.mat(),
        target,
        outputToPicture,
        size,
        INTER_LINEAR | WARP_INVERSE_MAP,
        border.openCvMode,
        black);
  }

  /**
   * What was cut last.
   *
   * @param bytes {@code width × height × 3} bytes: blue, green, red (Output)
   */
  public void copyTo(byte[] bytes) {
    pointer.get(bytes);
  }

  @Override
  public void close() {
    target.close();
    outputToPicture.close();
    size.close();
    black.close();
    pointer.close();
  }
}
