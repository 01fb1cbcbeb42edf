package io.posestream.advice;

import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;
import java.util.Optional;

/**
 * The advice about one joint over time. A bad view must last to be told and a good one to end it,
 * so that an exercise that is seen badly has one advice, not one per repetition. Not thread-safe.
 */
final class JointAdvice {
  /** Least elevation of a segment that points at the camera: to begin, and to go on. */
  private static final double ALONG_AXIS = Math.sin(Math.toRadians(55));

  private static final double STILL_ALONG_AXIS = Math.sin(Math.toRadians(45));

  /** Least angle between plane and line of sight where the plane is seen well enough. */
  private static final double EDGE_ON = Math.sin(Math.toRadians(36));

  private static final double STILL_EDGE_ON = Math.sin(Math.toRadians(46));

  /** No side is worth a new place of the camera from which the plane is not seen this squarely. */
  private static final double LEAST_SQUARE = Math.sin(Math.toRadians(42));

  private static final float SEEN_VISIBILITY = 0.6f;
  private static final float LOST_VISIBILITY = 0.4f;

  /** Seconds of a bad view until it is told. Longer: fewer advices about passing postures. */
  private static final double APPEAR_S = 0.7;

  /** Seconds of a good view until the advice ends, longer than the good part of a repetition. */
  private static final double DISAPPEAR_S = 2.0;

  /** Of the means that the side is chosen by. */
  private static final double MEAN_S = 1.0;

  /** Of the shares of reasons: so long that the reason stays through a repetition. */
  private static final double REASON_MEAN_S = 4.0;

  private static final double CLEARLY_MORE = 0.3;

  /** So much less is as good: what is equal but for rounding is decided alike in every picture. */
  private static final double ROUNDING = 0.01;

  private final LimbAngle angle;
  private final JointView now;
  private final ViewProblem[] reasons;
  private final double[] shares = new double[3];
  private final boolean isLeft;
  private boolean seen;
  private boolean started;
  private double evidence;
  private double side;
  private double front;
  private double facing;
  private Optional<ViewAdvice> advice = Optional.empty();

  JointAdvice(LimbAngle angle) {
    this.angle = angle;
    now = new JointView(angle);
    isLeft = angle.name().startsWith("LEFT");
    reasons =
        new ViewProblem[] {
          ViewProblem.ofFirst(angle), ViewProblem.ofLast(angle), ViewProblem.BENDS_TOWARDS_CAMERA
        };
  }

  Optional<ViewAdvice> advice() {
    return advice;
  }

  void next(
      Landmarks image, Landmarks joints, PictureView view, TrunkFrame trunk, double elapsedS) {
    float visibility =
        Math.min(
            image.visibility(angle.vertex()),
            Math.min(image.visibility(angle.first()), image.visibility(angle.last())));
    // Written so that a visibility of NaN is not seen.
    seen = visibility >= (seen ? LOST_VISIBILITY : SEEN_VISIBILITY);
    if (!seen) {
      forget();
      return;
    }
    now.see(image, joints, view, trunk);
    if (!now.isKnown()) {
      forget();
      return;
    }
    int problem = problem();
    if (problem < 0) {
      evidence = Math.max(0, evidence - elapsedS / DISAPPEAR_S);
    } else {
      evidence = Math.min(1, evidence + elapsedS / APPEAR_S);
      remember(problem, elapsedS);
    }
    tell();
  }

  /** Index of the frame's reason, or -1 for a good view. */
  private int problem() {
    boolean shown = advice.isPresent();
    if (Math.max(now.squareFromSide, now.squareFromFront) < LEAST_SQUARE) {
      return -1;
    }
    double along = shown ? STILL_ALONG_AXIS : ALONG_AXIS;
    if (Math.max(now.firstElevation, now.lastElevation) >= along) {
      return now.firstElevation >= now.lastElevation - ROUNDING ? 0 : 1;
    }
    return now.bent && now.squareFromCamera < (shown ? STILL_EDGE_ON : EDGE_ON) ? 2 : -1;
  }

  private void remember(int problem, double elapsedS) {
    double gain = started ? 1 - Math.exp(-elapsedS / MEAN_S) : 1;
    double reasonGain = started ? 1 - Math.exp(-elapsedS / REASON_MEAN_S) : 1;
    started = true;
    for (int i = 0; i < shares.length; i++) {
      shares[i] += reasonGain * ((i == problem ? 1 : 0) - shares[i]);
    }
    side += gain * (now.squareFromSide - side);
    front += gain * (now.squareFromFront - front);
    facing += gain * (now.facing - facing);
  }

  private void tell() {
    if (evidence <= 0) {
      advice = Optional.empty();
      started = false;
    } else if (advice.isPresent()) {
      tell(new ViewAdvice(reason(advice.get()), filmFrom(advice.get())));
    } else if (evidence >= 1) {
      tell(new ViewAdvice(reasons[most()], side >= front - ROUNDING ? ownSide() : frontOrBack(0)));
    }
  }

  private void tell(ViewAdvice next) {
    if (advice.isEmpty() || !advice.get().equals(next)) {
      advice = Optional.of(next);
    }
  }

  private ViewProblem reason(ViewAdvice told) {
    double toldShare = 0;
    for (int i = 0; i < shares.length; i++) {
      toldShare = reasons[i] == told.reason() ? shares[i] : toldShare;
    }
    int most = most();
    return shares[most] > toldShare + CLEARLY_MORE ? reasons[most] : told.reason();
  }

  private int most() {
    int most = 0;
    for (int i = 1; i < shares.length; i++) {
      most = shares[i] > shares[most] ? i : most;
    }
    return most;
  }

  private FilmSide filmFrom(ViewAdvice told) {
    boolean toldSide = told.filmFrom() == ownSide();
    if (side > front + (toldSide ? -CLEARLY_MORE : CLEARLY_MORE)) {
      return ownSide();
    }
    return frontOrBack(toldSide ? 0 : told.filmFrom() == FilmSide.FRONT ? 1 : -1);
  }

  /** On the joint's own side no other limb hides it. */
  private FilmSide ownSide() {
    return isLeft ? FilmSide.LEFT : FilmSide.RIGHT;
  }

  /** The nearer one to where the camera is. */
  private FilmSide frontOrBack(int toldFront) {
    return facing >= -CLEARLY_MORE * toldFront - ROUNDING ? FilmSide.FRONT : FilmSide.BACK;
  }

  void forget() {
    seen = false;
    started = false;
    evidence = 0;
    advice = Optional.empty();
  }
}
