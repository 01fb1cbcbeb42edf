package io.posestream.models.hand;

import io.posestream.models.roi.PoseRoi;
import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import java.util.List;

/**
 * Tells false bodies from real ones. The body network invents a body in a hand that is close to the
 * camera, and now and then on a thing in an empty room, mostly with a high score. Such a body lies
 * inside of a known hand, or its face does and is smaller than the palm, is too small for its own
 * region, or has a score that wavers while a hand that the palm detector found is at none of its
 * wrists. Visibility, presence and the score of one frame do not tell them apart; the false accepts
 * and rejects of the thresholds are listed in docs/accuracy.md.
 *
 * <p>Not thread-safe.
 */
public final class BodyJudge {
  /** The palm of a hand that covers a body is at least this long, in lengths of the trunk. */
  private static final float MIN_PALM_PER_TRUNK = 0.5f;

  /**
   * So many of the 13 landmarks of head and shoulders lie in the box of a hand that covers them.
   */
  private static final int MIN_COVERED = 10;

  /** A face that is invented in a hand is smaller than this, in lengths of the palm. */
  private static final float MAX_FACE_PER_PALM = 0.8f;

  private static final float BOX_MARGIN = 0.1f;

  /** The trunk of a body is at least this long, in sides of its region; real ones from 0.153 on. */
  private static final float MIN_TRUNK_PER_REGION = 0.14f;

  /** A body that was too small is believed when its trunk is this long. Real ones vary less. */
  private static final float MIN_TRUNK_AGAIN = 0.18f;

  /** The score of a real body hardly ever has a lower median. */
  private static final float MIN_STEADY_SCORE = 0.95f;

  private final RecentScores scores = new RecentScores();
  private List<SidedHand> known = List.of();
  private boolean small;

  /** The verdict on the body of the next frame, by its own figures and the hands known so far. */
  public BodyVerdict judge(Body body) {
    scores.add(body.score());
    float trunkPerRegion = trunkPx(body) / (PoseRoi.EXPANSION * body.sizePx());
    small = trunkPerRegion < (small ? MIN_TRUNK_AGAIN : MIN_TRUNK_PER_REGION);
    if (small || isCovered(body, known)) {
      return BodyVerdict.NONE;
    }
    List<SidedHand> byPalm = known.stream().filter(SidedHand::byPalm).toList();
    if (scores.median() >= MIN_STEADY_SCORE || byPalm.isEmpty()) {
      return BodyVerdict.TRUSTED;
    }
    BodyArms arms = new BodyArms(body);
    return byPalm.stream().anyMatch(hand -> arms.meets(hand.hand()))
        ? BodyVerdict.DOUBTFUL
        : BodyVerdict.NONE;
  }

  /** Takes note of the hands of a frame. */
  void know(List<SidedHand> hands) {
    known = hands;
  }

  /** Whether the body lies in one of the hands. */
  static boolean isCovered(Body body, List<SidedHand> hands) {
    return hands.stream().anyMatch(hand -> covers(hand, body));
  }

  /** Whether the body, or a face that is too small for the hand, lies in the hand. */
  static boolean covers(SidedHand hand, Body body) {
    return holdsTrunk(hand.hand(), body) || (hand.byPalm() && holdsFace(hand.hand(), body));
  }

  private static boolean holdsFace(DecodedHand hand, Body body) {
    HandBox face = HandBox.ofFace(body.landmarks());
    return face.diagonalPx() < MAX_FACE_PER_PALM * hand.baselinePx()
        && HandBox.of(hand).grown(BOX_MARGIN).contains(face);
  }

  private static boolean holdsTrunk(DecodedHand hand, Body body) {
    if (hand.baselinePx() < MIN_PALM_PER_TRUNK * trunkPx(body)) {
      return false;
    }
    HandBox box = HandBox.of(hand).grown(BOX_MARGIN);
    int covered = 0;
    for (int i = 0; i <= BodyLandmark.RIGHT_SHOULDER.index(); i++) {
      if (box.contains(body.landmarks().x(i), body.landmarks().y(i))) {
        covered++;
      }
    }
    return covered >= MIN_COVERED;
  }

  /** Between the shoulders, or from their middle to the hips', where that is longer. */
  private static float trunkPx(Body body) {
    Span shoulders = Span.of(body, BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER);
    Span hips = Span.of(body, BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP);
    return (float) Math.max(shoulders.lengthPx(), shoulders.middlesApartPx(hips));
  }

  private record Span(float xPx, float yPx, float toXPx, float toYPx) {
    static Span of(Body body, BodyLandmark from, BodyLandmark to) {
      return new Span(
          body.landmarks().x(from.index()),
          body.landmarks().y(from.index()),
          body.landmarks().x(to.index()),
          body.landmarks().y(to.index()));
    }

    double lengthPx() {
      return Math.hypot(toXPx - xPx, toYPx - yPx);
    }

    double middlesApartPx(Span other) {
      return Math.hypot(
              other.xPx + other.toXPx - xPx - toXPx, other.yPx + other.toYPx - yPx - toYPx)
          / 2;
    }
  }

  /** There is no body any more. */
  public void reset() {
    scores.clear();
    small = false;
  }
}
