package io.posestream.smooth;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseEstimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Smooths all that is seen of one person: body and hands in the picture and in metres, visibility,
 * joint angles. One object per stream.
 *
 * <p>Hands that are held over from an earlier frame stay as they were smoothed then.
 *
 * <p>Filters belong to a track. A frame without a body resets those of body and angles, a frame
 * without the hand of a side resets those of that side, and a silence longer than {@link
 * EmaSmoother#RESET_GAP} resets all. Presence and scores are not smoothed; with {@link
 * SmoothingOptions#none()} nothing is.
 *
 * <p>Per frame, first the estimate, then the angles. Not thread-safe.
 */
public final class PoseSmoother {
  private static final long RESET_GAP_NS = EmaSmoother.RESET_GAP.toNanos();

  private final boolean smoothing;
  private final BodyFilter body;
  private final Map<Side, HandFilter> hands = new EnumMap<>(Side.class);
  private List<Hand> smoothedHands = List.of();
  private final List<AngleFilter> angles;
  private boolean started;
  private long previousNs;

  private PoseSmoother(SmoothingOptions options, List<AngleDefinition> definitions) {
    smoothing = !(options instanceof SmoothingOptions.None);
    body = new BodyFilter(options);
    for (Side side : Side.values()) {
      hands.put(side, new HandFilter(options));
    }
    angles = definitions.stream().map(each -> new AngleFilter(each, options)).toList();
  }

  /**
   * A smoother.
   *
   * @param definitions the angles that will be smoothed, in their order
   */
  public static PoseSmoother of(SmoothingOptions options, List<AngleDefinition> definitions) {
    return new PoseSmoother(options, definitions);
  }

  /** The estimate with body and hands smoothed. */
  public PoseEstimate smooth(PoseEstimate estimate, long timeNs) {
    if (!smoothing) {
      return estimate;
    }
    resetAfterGap(timeNs);
    Optional<BodyPose> smoothedBody =
        estimate.body().map(raw -> body.smooth(raw, estimate.width(), estimate.height(), timeNs));
    if (smoothedBody.isEmpty()) {
      body.reset();
      angles.forEach(AngleFilter::reset);
    }
    return new PoseEstimate(
        estimate.width(),
        estimate.height(),
        smoothedBody,
        handsOf(estimate, timeNs),
        estimate.quality(),
        estimate.decodeNs(),
        estimate.poseNs(),
        estimate.handsNs());
  }

  /** Hands that are held over have been smoothed when they were looked at. */
  private List<Hand> handsOf(PoseEstimate estimate, long timeNs) {
    boolean sameHands =
        estimate.quality().handsHeld() && smoothedHands.size() == estimate.hands().size();
    if (!sameHands) {
      smoothedHands = smoothHands(estimate, timeNs);
    }
    return smoothedHands;
  }

  private List<Hand> smoothHands(PoseEstimate estimate, long timeNs) {
    List<Hand> smoothed = new ArrayList<>(estimate.hands().size());
    for (Map.Entry<Side, HandFilter> entry : hands.entrySet()) {
      boolean present = false;
      for (Hand hand : estimate.hands()) {
        if (hand.side() == entry.getKey()) {
          present = true;
          smoothed.add(entry.getValue().smooth(hand, estimate.width(), estimate.height(), timeNs));
        }
      }
      if (!present) {
        entry.getValue().reset();
      }
    }
    return smoothed;
  }

  /**
   * The angles smoothed; the joints as they are.
   *
   * @throws IllegalArgumentException if they are not as many as were defined
   */
  public JointAngles smooth(JointAngles raw, long timeNs) {
    if (!smoothing) {
      return raw;
    }
    if (raw.angles().size() != angles.size()) {
      throw new IllegalArgumentException(
          angles.size() + " angles are defined, got " + raw.angles().size());
    }
    List<JointAngle> smoothed = new ArrayList<>(angles.size());
    for (int i = 0; i < angles.size(); i++) {
      smoothed.add(angles.get(i).smooth(raw.angles().get(i), timeNs));
    }
    return new JointAngles(smoothed, raw.joints());
  }

  private void resetAfterGap(long timeNs) {
    // A difference that overflows is a gap too, but not one that is due to time standing still.
    if (started && timeNs > previousNs) {
      long elapsedNs = timeNs - previousNs;
      if (elapsedNs < 0 || elapsedNs > RESET_GAP_NS) {
        reset();
      }
    }
    if (!started || timeNs > previousNs) {
      previousNs = timeNs;
    }
    started = true;
  }

  /** Forgets all tracks. */
  public void reset() {
    body.reset();
    hands.values().forEach(HandFilter::reset);
    smoothedHands = List.of();
    angles.forEach(AngleFilter::reset);
    started = false;
  }
}
