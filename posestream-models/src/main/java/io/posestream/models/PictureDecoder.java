package io.posestream.models;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Image;
import io.posestream.models.image.PictureException;
import io.posestream.models.opencv.OpenCvPicture;

/** Decodes single pictures for those who need the pixels themselves, such as overlays. */
public final class PictureDecoder {
  private PictureDecoder() {}

  /**
   * The pixels of a JPEG or PNG, turned upright as its EXIF orientation says: exactly what an
   * estimator sees.
   *
   * @param maxPixels pictures with more pixels are refused before they are decoded
   * @throws PictureException if it is no JPEG or PNG, is damaged, ends early or is too large
   */
  public static BgrImage decode(Image image, int maxPixels) {
    if (image instanceof BgrImage pixels) {
      return pixels;
    }
    try (OpenCvPicture picture = new OpenCvPicture(maxPixels)) {
      picture.load(image);
      return picture.toBgrImage();
    }
  }
}
