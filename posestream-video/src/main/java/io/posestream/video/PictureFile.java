package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import java.nio.file.Path;

/**
 * Pictures in files of any format that FFmpeg reads: WebP, HEIC, AVIF, BMP, TIFF, GIF. Of several
 * pictures in one file it is the main one or the first.
 *
 * <p>JPEG and PNG are better read by the module {@code io.posestream.models}, which follows their
 * EXIF orientation and hands an estimator the same pixels as from a stream.
 *
 * @since 0.1
 */
public final class PictureFile {
  private PictureFile() {}

  /**
   * Reads a picture, upright as the file says, with square pixels.
   *
   * @param maxPixels larger pictures are refused
   * @return the pixels; a picture of tiles, as phones write them, is joined
   * @throws FrameSourceException if it cannot be read or is too large; names file and reason
   * @throws LinkageError if FFmpeg's native libraries cannot be loaded; names the artifact to add
   */
  public static BgrImage read(Path file, int maxPixels) {
    VideoFileSource.requireReadable(file);
    FfmpegRuntime.load();
    try (FfmpegContainer container = FfmpegContainer.ofFile(file)) {
      if (container.isTiled()) {
        return container.joinTiles(maxPixels);
      }
      return single(container, ExifOrientation.of(file), maxPixels);
    } catch (FfmpegOpenException e) {
      throw new FrameSourceException(file + " " + e.getMessage(), e);
    } catch (FrameSourceException e) {
      throw new FrameSourceException(file + " " + e.getMessage(), e);
    }
  }

  private static BgrImage single(FfmpegContainer container, DisplayMatrix exif, int maxPixels)
      throws FfmpegOpenException {
    try (FfmpegInput input = new FfmpegInput(container, VideoFileSource.MAIN_TRACK)) {
      requireAtMost(maxPixels, input.size().width(), input.size().height());
      DisplayMatrix matrix = exif.equals(DisplayMatrix.NONE) ? input.displayMatrix() : exif;
      try (FfmpegFrames frames = new FfmpegFrames(input, matrix)) {
        BgrImage picture = frames.next();
        if (picture == null) {
          throw new FrameSourceException("is a damaged picture, or of a kind that is not read");
        }
        return picture;
      }
    }
  }

  /** Refuses pictures that are too large, with the end of a sentence. */
  static void requireAtMost(int maxPixels, int width, int height) {
    if ((long) width * height > maxPixels) {
      throw new FrameSourceException(
          "is " + width + "×" + height + " px large; the limit is " + maxPixels + " pixels");
    }
  }
}
