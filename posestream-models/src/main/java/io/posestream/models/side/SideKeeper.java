package io.posestream.models.side;

import static io.posestream.skeleton.BodyLandmark.*;

import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps left and right of one tracked body: a body does not exchange them between two frames, but
 * the network's labels do. Movement since the frame before tells whether labels were exchanged, and
 * the body's own anatomy which way round they are right; arms and legs are judged by themselves
 * after the whole. Where the network took the body's front for its back, depth is reversed as well.
 * Places in the picture stay where they are.
 *
 * <p>Bodies have the labels of the picture, before mirroring. Not thread-safe.
 */
public final class SideKeeper {
  private static final List<BodyLandmark> JOINTS =
      List.of(LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST, LEFT_HIP, LEFT_KNEE, LEFT_ANKLE);

  /** What decides in a picture from the side, where limbs that swing past each other do not. */
  private static final List<BodyLandmark> TRUNK = List.of(LEFT_SHOULDER, LEFT_HIP);

  /** Weight of one frame's anatomy; frames that follow each other say nearly the same. */
  private static final double ANATOMY_WEIGHT = 0.45;

  /** A track begins with right labels unless its first frame's anatomy clearly says otherwise. */
  private static final double BODY_PRIOR = 0.2;

  /** How much better feet and knees must agree with a reversed depth. */
  private static final double CLEARLY = 0.25;

  private static final double ATTACHMENT_WEIGHT = 0.5;
  private static final double LIMBS_PRIOR = 2;

  private final SideBelief body = new SideBelief();
  private final List<JudgedLimbs> limbs =
      Stream.of(Limbs.ARMS, Limbs.LEGS)
          .map(each -> new JudgedLimbs(each, new SideBelief()))
          .toList();
  private @Nullable Body labelled;
  private @Nullable Landmarks kept;
  private int corrections;

  /** A keeper without a body. */
  public SideKeeper() {
    reset();
  }

  /**
   * The next frame's body with its sides right.
   *
   * @param seen 33 landmarks as the network labels them, with world landmarks
   */
  public Body keep(Body seen) {
    Landmarks world = seen.world().orElseThrow();
    Body before = labelled;
    if (before != null) {
      body.advance(
          SideMotion.OF_BODY.keptLogOdds(
                  JOINTS, before.landmarks(), seen.landmarks(), seen.sizePx())
              + SideMotion.IN_WORLD.keptLogOddsWithDepth(
                  TRUNK, before.world().orElseThrow(), world));
    }
    labelled = seen;
    body.observe(ANATOMY_WEIGHT * agreement(seen));
    boolean corrected = body.isExchanged();
    Body whole = corrected ? exchanged(seen) : seen;
    Body result = whole;
    for (JudgedLimbs each : limbs) {
      if (each.isExchanged(kept, whole)) {
        result = SideExchange.of(result, each.limbs::contain);
        corrected = true;
      }
    }
    kept = whole.landmarks();
    corrections += corrected ? 1 : 0;
    return result;
  }

  /**
   * The body with its labels exchanged. Where feet and knees agree with the wrong labels, the
   * network took the front of the body for its back, and has its depth the wrong way round too.
   */
  private static Body exchanged(Body seen) {
    Body exchanged = SideExchange.of(seen);
    Body turned = SideExchange.turned(seen);
    return agreement(turned) > agreement(exchanged) + CLEARLY ? turned : exchanged;
  }

  private static double agreement(Body body) {
    return Anatomy.agreement(body.world().orElseThrow());
  }

  /** In how many frames since {@link #reset()} labels were exchanged. */
  public int corrections() {
    return corrections;
  }

  /** Forgets the body. */
  public void reset() {
    body.reset(BODY_PRIOR);
    limbs.forEach(each -> each.belief.reset(LIMBS_PRIOR));
    labelled = null;
    kept = null;
    corrections = 0;
  }

  private record JudgedLimbs(Limbs limbs, SideBelief belief) {
    /** Both bodies have the right sides as a whole. */
    boolean isExchanged(@Nullable Landmarks before, Body now) {
      if (before != null) {
        belief.advance(
            SideMotion.OF_LIMBS.keptLogOdds(limbs.joints(), before, now.landmarks(), now.sizePx()));
      }
      belief.observe(ATTACHMENT_WEIGHT * limbs.attachment(now.world().orElseThrow()));
      return belief.isExchanged();
    }
  }
}
