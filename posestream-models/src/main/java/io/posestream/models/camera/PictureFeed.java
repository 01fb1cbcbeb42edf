package io.posestream.models.camera;

import io.posestream.frame.BgrImage;
import java.util.Optional;

/** Pictures as a device gives them, in use by one thread at a time. Closed once. */
interface PictureFeed extends AutoCloseable {
  /** How waiting for a picture ended. */
  enum Grab {
    /** A picture came. */
    PICTURE,
    /** None came, perhaps this time only. */
    NOTHING,
    /** None will ever come, as at the end of a file. */
    END
  }

  /** Waits for the next picture. */
  Grab grab();

  /** The pixels of the picture grabbed last, in an array of their own; empty if it is damaged. */
  Optional<BgrImage> picture();

  @Override
  void close();
}
