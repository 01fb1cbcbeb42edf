package io.posestream.rig;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the bones begin in one frame, in metres; the hands are moved to the wrists of the body.
 *
 * @param bodyM 33 landmarks
 * @param handsM 21 landmarks of each hand that is seen, wherever their origin is
 */
record RigJoints(Landmarks bodyM, Map<Side, Landmarks> handsM) {
  private static final float SEEN = 0.5f;

  boolean hasHand(Side side) {
    return handsM.containsKey(side);
  }

  Vec of(BodyLandmark landmark) {
    return Vec.of(bodyM, landmark);
  }

  Vec of(Side side, String landmark) {
    return of(BodyLandmark.valueOf(side + "_" + landmark));
  }

  boolean isSeen(BodyLandmark landmark) {
    return bodyM.visibility(landmark) >= SEEN;
  }

  /** The joint where a bone begins; of a hand that is not seen its wrist. */
  Vec of(RigBone bone) {
    Vec begin = of(bone.begin()).middleTo(of(bone.otherBegin()));
    HandLandmark finger = bone.finger();
    @Nullable Landmarks hand = finger == null ? null : handsM.get(bone.side());
    return finger == null || hand == null
        ? begin
        : begin.plus(Vec.of(hand, finger).minus(Vec.of(hand, HandLandmark.WRIST)));
  }

  boolean isSeen(RigBone bone) {
    return bone.hand()
        .map(this::hasHand)
        .orElseGet(() -> isSeen(bone.begin()) && isSeen(bone.otherBegin()));
  }
}
