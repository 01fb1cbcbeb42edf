package io.posestream.draw;

import io.posestream.result.PoseResult;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * What is left of a picture before its result is drawn on it, so that pictures can be shown without
 * showing who is in them.
 *
 * <pre>{@code
 * Backdrop backdrop = Backdrop.blurredFaces();
 * backdrop.prepare(picture, result);
 * PoseOverlay.defaults().draw(picture, result);
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Backdrop {
  /**
   * Changes the picture that was processed, or a larger or smaller copy of it.
   *
   * @param result of that picture; one without people too
   */
  void prepare(BufferedImage picture, PoseResult result);

  /** The picture as it is. */
  static Backdrop picture() {
    return (picture, result) -> {};
  }

  /** Nothing of the picture: black. */
  static Backdrop black() {
    return (picture, result) -> {
      Graphics2D graphics = picture.createGraphics();
      graphics.setColor(Color.BLACK);
      graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
      graphics.dispose();
    };
  }

  /**
   * The picture with the faces of its people blurred beyond recognition, for the pictures of one
   * video in their order. A person who is missed is blurred for another second where the face was
   * seen last. Nobody is blurred who was never found, as those beyond {@code maxPeople} are not.
   *
   * @return not thread-safe
   */
  static Backdrop blurredFaces() {
    return new FaceBlur();
  }
}
