package io.posestream.draw;

import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.Side;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;

/**
 * Draws results on pictures: skeletons and hands in a colour for each person, angles beside their
 * joints, and faded what is hardly visible. Bodies may be of any skeleton. Line widths follow the
 * size of the picture.
 *
 * <pre>{@code
 * PoseResult result = engine.still(Pictures.of(picture));
 * PoseOverlay.defaults().draw(picture, result);
 * }</pre>
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @since 0.1
 */
public final class PoseOverlay {
  private static final PoseOverlay DEFAULTS = new PoseOverlay(true, true, false);

  /** Longer side of a picture in pixels at which one unit of the drawing is one pixel. */
  private static final double NOMINAL_SIDE_PX = 640;

  private static final double MIN_UNIT_PX = 0.5;

  private final boolean angles;
  private final boolean hands;
  private final boolean ids;

  private PoseOverlay(boolean angles, boolean hands, boolean ids) {
    this.angles = angles;
    this.hands = hands;
    this.ids = ids;
  }

  /** Bodies, hands and angles, but no ids. */
  public static PoseOverlay defaults() {
    return DEFAULTS;
  }

  /** The same with angles in degrees beside their joints, or without. */
  public PoseOverlay withAngles(boolean drawn) {
    return new PoseOverlay(drawn, hands, ids);
  }

  /** The same with the landmarks of hands, or without. */
  public PoseOverlay withHands(boolean drawn) {
    return new PoseOverlay(angles, drawn, ids);
  }

  /** The same with each person's id above their head, or without. */
  public PoseOverlay withIds(boolean drawn) {
    return new PoseOverlay(angles, hands, drawn);
  }

  /**
   * Draws on the picture that was processed, or on a larger or smaller copy of it. A result without
   * a person or hand changes nothing.
   */
  public void draw(BufferedImage picture, PoseResult result) {
    if (Objects.requireNonNull(result, "result") instanceof PoseResult.Seen seen) {
      Graphics2D graphics = picture.createGraphics();
      graphics.scale(
          picture.getWidth() / (double) seen.width(), picture.getHeight() / (double) seen.height());
      draw(graphics, result);
      graphics.dispose();
    }
  }

  /**
   * Draws in pixels of the picture that was processed: scaling and moving it into place is up to
   * the transform of {@code graphics}. Text stays readable where that mirrors, as a selfie view
   * does.
   *
   * @param graphics its state stays as it is
   */
  public void draw(Graphics2D graphics, PoseResult result) {
    if (Objects.requireNonNull(result, "result") instanceof PoseResult.Seen seen) {
      Graphics2D own = (Graphics2D) graphics.create();
      own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      own.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      int sidePx = Math.max(seen.width(), seen.height());
      double unitPx = Math.max(MIN_UNIT_PX, sidePx / NOMINAL_SIDE_PX);
      draw(new Canvas(own, seen.width(), seen.height(), unitPx), seen);
      own.dispose();
    }
  }

  private void draw(Canvas canvas, PoseResult.Seen seen) {
    for (Person person : seen.people()) {
      PersonColors colors = PersonColors.of(person.id());
      BodyDrawing.draw(canvas, person.body(), colors, side -> handDrawn(person, side));
      hands(canvas, person.hands(), colors);
    }
    hands(canvas, seen.looseHands(), PersonColors.of(0));
    PersonLabels.draw(canvas, seen.people(), angles, ids);
  }

  private boolean handDrawn(Person person, Side side) {
    return hands && person.hand(side).isPresent();
  }

  private void hands(Canvas canvas, List<Hand> found, PersonColors colors) {
    if (hands) {
      found.forEach(hand -> HandDrawing.draw(canvas, hand, colors));
    }
  }
}
