package io.posestream.draw;

import io.posestream.angle.AngleDefinition;
import io.posestream.frame.BgrImage;
import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.result.PoseResult;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Draws results into pictures: body pink, hands teal, angle values at the joints, what is hardly
 * seen faded. Line widths follow the size of the picture.
 *
 * <p>Not thread-safe.
 */
public final class PictureOverlay {
  /** Side of a picture in pixels at which one unit of the drawing is one pixel. */
  private static final double NOMINAL_SIDE_PX = 640;

  private static final double MIN_UNIT_PX = 0.5;

  private final AngleLabels labels;

  private PictureOverlay(List<AngleDefinition> definitions) {
    labels = new AngleLabels(definitions);
  }

  /** An overlay for the angles of a calculator. */
  public static PictureOverlay of(List<AngleDefinition> definitions) {
    return new PictureOverlay(definitions);
  }

  /** A copy of {@code image} with the result drawn on it. */
  public BufferedImage draw(BgrImage image, PoseResult result) {
    BufferedImage picture = BgrRaster.drawable(image);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      draw(new Canvas(graphics, picture.getWidth(), picture.getHeight(), unitPx(picture)), result);
    } finally {
      graphics.dispose();
    }
    return picture;
  }

  private static double unitPx(BufferedImage picture) {
    int side = Math.max(picture.getWidth(), picture.getHeight());
    return Math.max(MIN_UNIT_PX, side / NOMINAL_SIDE_PX);
  }

  private void draw(Canvas canvas, PoseResult result) {
    if (result instanceof PoseResult.Detected detected) {
      Set<Side> handsSeen = EnumSet.noneOf(Side.class);
      detected.hands().forEach(hand -> handsSeen.add(hand.side()));
      BodyDrawing.draw(canvas, detected.body(), handsSeen);
      hands(canvas, detected.hands());
      labels.draw(canvas, detected);
    } else if (result instanceof PoseResult.NoPerson noPerson) {
      hands(canvas, noPerson.hands());
    }
  }

  private static void hands(Canvas canvas, List<Hand> hands) {
    for (Hand hand : hands) {
      HandDrawing.draw(canvas, hand);
    }
  }
}
