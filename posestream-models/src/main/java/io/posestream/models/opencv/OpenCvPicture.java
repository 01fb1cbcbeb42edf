package io.posestream.models.opencv;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_BGR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Image;
import io.posestream.models.image.PictureException;
import io.posestream.models.image.PictureHeader;
import io.posestream.models.image.PictureHeader.Format;
import io.posestream.models.jpeg.CleanJpeg;
import io.posestream.models.png.CleanPng;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The decoded picture of a stream's current frame, in native memory that is kept from frame to
 * frame and grows only when a larger picture comes.
 *
 * <p>Not thread-safe while it is loaded; afterwards any number of threads may read it.
 */
public final class OpenCvPicture implements AutoCloseable {
  private static final int FIRST_CAPACITY_BYTES = 256 * 1024;

  private final int maxPixels;
  private final Mat bgr;
  private BytePointer encoded;
  private Mat encodedRow;

  /** Of the current file, as the decoder is given it. */
  private byte[] clean = new byte[0];

  private int widthPx;
  private int heightPx;

  /**
   * An empty picture.
   *
   * @param maxPixels pictures with more pixels are refused before they are decoded
   */
  public OpenCvPicture(int maxPixels) {
    OpenCvRuntime.load();
    this.maxPixels = maxPixels;
    bgr = new Mat();
    encoded = new BytePointer(FIRST_CAPACITY_BYTES);
    encodedRow = new Mat(1, FIRST_CAPACITY_BYTES, CV_8UC1, encoded);
  }

  /**
   * Decodes or copies the pixels; a JPEG is turned upright as its EXIF orientation says. Nothing is
   * printed, whatever the bytes are: a decoder only sees files that are whole.
   *
   * @throws PictureException if it is no JPEG or PNG, is damaged, ends early or is too large; the
   *     picture before is then lost
   */
  public void load(Image image) {
    if (image instanceof EncodedImage file) {
      decode(file);
    } else if (image instanceof BgrImage pixels) {
      copy(pixels);
    }
    widthPx = bgr.cols();
    heightPx = bgr.rows();
  }

  private void decode(EncodedImage file) {
    ByteBuffer bytes = file.bytes();
    PictureHeader header = PictureHeader.read(bytes);
    header.requireAtMost(maxPixels);
    int sizeBytes = header.format() == Format.PNG ? clean(CleanPng.of(bytes)) : cleanJpeg(file);
    reserve(sizeBytes);
    encoded.position(0).limit(sizeBytes).asByteBuffer().put(clean, 0, sizeBytes);
    // A header per frame would be a native allocation; the row is one long buffer, cut to measure.
    encodedRow.cols(sizeBytes);
    try (Mat decoded = imdecode(encodedRow, IMREAD_COLOR_BGR, bgr)) {
      if (decoded.empty()) {
        throw new PictureException(
            "the "
                + header.format()
                + " is damaged or ends early ("
                + file.sizeBytes()
                + " bytes)");
      }
    }
  }

  private int clean(byte[] png) {
    clean = png;
    return png.length;
  }

  private int cleanJpeg(EncodedImage file) {
    int neededBytes = file.sizeBytes() + CleanJpeg.SPARE_BYTES;
    if (clean.length < neededBytes) {
      clean = new byte[2 * neededBytes];
    }
    file.copyTo(clean, 0);
    return CleanJpeg.clean(clean, file.sizeBytes());
  }

  private void reserve(int sizeBytes) {
    if (sizeBytes > encoded.capacity()) {
      encodedRow.close();
      encoded.close();
      encoded = new BytePointer(2L * sizeBytes);
      encodedRow = new Mat(1, sizeBytes, CV_8UC1, encoded);
    }
  }

  private void copy(BgrImage pixels) {
    if ((long) pixels.width() * pixels.height() > maxPixels) {
      throw new PictureException(
          "the picture is "
              + pixels.width()
              + "×"
              + pixels.height()
              + " px; the limit is "
              + maxPixels
              + " pixels");
    }
    bgr.create(pixels.height(), pixels.width(), CV_8UC3);
    pixels.copyTo(bgr.createBuffer());
  }

  /** Width in pixels, after EXIF rotation. */
  public int widthPx() {
    return widthPx;
  }

  /** Height in pixels, after EXIF rotation. */
  public int heightPx() {
    return heightPx;
  }

  /** A copy of the pixels on the Java heap. */
  public BgrImage toBgrImage() {
    byte[] pixels = new byte[widthPx * heightPx * 3];
    ByteBuffer source = bgr.createBuffer();
    source.get(pixels);
    return BgrImage.of(widthPx, heightPx, pixels);
  }

  Mat mat() {
    return bgr;
  }

  @Override
  public void close() {
    bgr.close();
    encodedRow.close();
    encoded.close();
  }
}
