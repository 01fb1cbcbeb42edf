package io.posestream.cli.input;

import io.posestream.frame.EncodedImage;
import io.posestream.frame.FrameSourceException;
import io.posestream.frame.Image;
import io.posestream.models.PictureDecoder;
import io.posestream.models.image.PictureException;
import io.posestream.models.image.PictureFormat;
import io.posestream.video.PictureFile;
import io.posestream.video.VideoLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The pixels of a picture file of any format. */
public final class PictureReader {
  private PictureReader() {}

  /**
   * Reads a picture.
   *
   * @param maxPixels larger pictures are refused
   * @throws PictureException if it is damaged or too large
   */
  public static Image read(Path file, int maxPixels) throws IOException {
    Optional<PictureFormat> format = InputKind.formatOf(file);
    boolean own =
        format.isEmpty() || format.get() == PictureFormat.JPEG || format.get() == PictureFormat.PNG;
    if (own) {
      return PictureDecoder.decode(EncodedImage.read(file), maxPixels);
    }
    if (format.get() == PictureFormat.WEBP && AnimatedPicture.isWebp(file)) {
      throw new PictureException(
          "the WebP is animated, which is not read; convert it to a GIF or a video");
    }
    try {
      VideoLog.quiet();
      return PictureFile.read(file, maxPixels);
    } catch (FrameSourceException e) {
      String reason = String.valueOf(e.getMessage()).replace(file + " ", "");
      throw new PictureException("the " + format.get() + " " + reason, e);
    }
  }
}
