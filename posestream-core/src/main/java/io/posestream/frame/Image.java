package io.posestream.frame;

/**
 * A picture, still encoded or already decoded; or none, in results that were read from a file.
 * Immutable by contract; safe to share.
 *
 * @since 0.1
 */
public sealed interface Image permits EncodedImage, BgrImage, Image.Absent {
  /** A picture that is not at hand; estimators refuse it. */
  static Image absent() {
    return Absent.INSTANCE;
  }

  /** There is no picture. */
  enum Absent implements Image {
    /** The only one. */
    INSTANCE
  }
}
