package io.posestream.models.camera;

import io.posestream.frame.BgrImage;
import java.util.Optional;

/** Pictures as a device gives them. One thread does everything, from opening to closing. */
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

  /** Opens a feed on the thread that will use it. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens it.
     *
     * @throws io.posestream.frame.FrameSourceException naming feed and reason
     */
    PictureFeed open();
  }

  /** Waits for the next picture. */
  Grab grab();

  /** The pixels of the picture grabbed last, in an array of their own; empty if it is damaged. */
  Optional<BgrImage> picture();

  @Override
  void close();
}
