package io.posestream.rig;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.LowerCamel;
import io.posestream.skeleton.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bones of the kinematic skeleton, parents before children. They are called as in VRM 1.0, but
 * for the tips of fingers, which have no name there.
 *
 * <p>Each bone turns about the joint where it begins. In the rest pose nothing is turned: a T-pose
 * of somebody who faces the camera, palms down, thumbs pointing ahead at 45°, soles flat.
 *
 * @since 0.1
 */
public enum RigBone {
  HIPS(null, RestAxis.UP, BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP),
  SPINE(HIPS, RestAxis.UP, BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP),
  NECK(SPINE, RestAxis.UP, BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER),
  HEAD(NECK, RestAxis.UP, BodyLandmark.LEFT_EAR, BodyLandmark.RIGHT_EAR),
  LEFT_SHOULDER(SPINE, RestAxis.TO_LEFT, BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER),
  LEFT_UPPER_ARM(LEFT_SHOULDER, RestAxis.TO_LEFT, BodyLandmark.LEFT_SHOULDER),
  LEFT_LOWER_ARM(LEFT_UPPER_ARM, RestAxis.TO_LEFT, BodyLandmark.LEFT_ELBOW),
  LEFT_HAND(LEFT_LOWER_ARM, RestAxis.TO_LEFT, BodyLandmark.LEFT_WRIST),
  LEFT_THUMB_METACARPAL(LEFT_HAND, RestAxis.LEFT_AHEAD, HandLandmark.THUMB_CMC),
  LEFT_THUMB_PROXIMAL(LEFT_THUMB_METACARPAL, RestAxis.LEFT_AHEAD, HandLandmark.THUMB_MCP),
  LEFT_THUMB_DISTAL(LEFT_THUMB_PROXIMAL, RestAxis.LEFT_AHEAD, HandLandmark.THUMB_IP),
  LEFT_THUMB_TIP(LEFT_THUMB_DISTAL, RestAxis.LEFT_AHEAD, HandLandmark.THUMB_TIP),
  LEFT_INDEX_PROXIMAL(LEFT_HAND, RestAxis.TO_LEFT, HandLandmark.INDEX_MCP),
  LEFT_INDEX_INTERMEDIATE(LEFT_INDEX_PROXIMAL, RestAxis.TO_LEFT, HandLandmark.INDEX_PIP),
  LEFT_INDEX_DISTAL(LEFT_INDEX_INTERMEDIATE, RestAxis.TO_LEFT, HandLandmark.INDEX_DIP),
  LEFT_INDEX_TIP(LEFT_INDEX_DISTAL, RestAxis.TO_LEFT, HandLandmark.INDEX_TIP),
  LEFT_MIDDLE_PROXIMAL(LEFT_HAND, RestAxis.TO_LEFT, HandLandmark.MIDDLE_MCP),
  LEFT_MIDDLE_INTERMEDIATE(LEFT_MIDDLE_PROXIMAL, RestAxis.TO_LEFT, HandLandmark.MIDDLE_PIP),
  LEFT_MIDDLE_DISTAL(LEFT_MIDDLE_INTERMEDIATE, RestAxis.TO_LEFT, HandLandmark.MIDDLE_DIP),
  LEFT_MIDDLE_TIP(LEFT_MIDDLE_DISTAL, RestAxis.TO_LEFT, HandLandmark.MIDDLE_TIP),
  LEFT_RING_PROXIMAL(LEFT_HAND, RestAxis.TO_LEFT, HandLandmark.RING_MCP),
  LEFT_RING_INTERMEDIATE(LEFT_RING_PROXIMAL, RestAxis.TO_LEFT, HandLandmark.RING_PIP),
  LEFT_RING_DISTAL(LEFT_RING_INTERMEDIATE, RestAxis.TO_LEFT, HandLandmark.RING_DIP),
  LEFT_RING_TIP(LEFT_RING_DISTAL, RestAxis.TO_LEFT, HandLandmark.RING_TIP),
  LEFT_LITTLE_PROXIMAL(LEFT_HAND, RestAxis.TO_LEFT, HandLandmark.PINKY_MCP),
  LEFT_LITTLE_INTERMEDIATE(LEFT_LITTLE_PROXIMAL, RestAxis.TO_LEFT, HandLandmark.PINKY_PIP),
  LEFT_LITTLE_DISTAL(LEFT_LITTLE_INTERMEDIATE, RestAxis.TO_LEFT, HandLandmark.PINKY_DIP),
  LEFT_LITTLE_TIP(LEFT_LITTLE_DISTAL, RestAxis.TO_LEFT, HandLandmark.PINKY_TIP),
  RIGHT_SHOULDER(SPINE, RestAxis.TO_RIGHT, BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER),
  RIGHT_UPPER_ARM(RIGHT_SHOULDER, RestAxis.TO_RIGHT, BodyLandmark.RIGHT_SHOULDER),
  RIGHT_LOWER_ARM(RIGHT_UPPER_ARM, RestAxis.TO_RIGHT, BodyLandmark.RIGHT_ELBOW),
  RIGHT_HAND(RIGHT_LOWER_ARM, RestAxis.TO_RIGHT, BodyLandmark.RIGHT_WRIST),
  RIGHT_THUMB_METACARPAL(RIGHT_HAND, RestAxis.RIGHT_AHEAD, HandLandmark.THUMB_CMC),
  RIGHT_THUMB_PROXIMAL(RIGHT_THUMB_METACARPAL, RestAxis.RIGHT_AHEAD, HandLandmark.THUMB_MCP),
  RIGHT_THUMB_DISTAL(RIGHT_THUMB_PROXIMAL, RestAxis.RIGHT_AHEAD, HandLandmark.THUMB_IP),
  RIGHT_THUMB_TIP(RIGHT_THUMB_DISTAL, RestAxis.RIGHT_AHEAD, HandLandmark.THUMB_TIP),
  RIGHT_INDEX_PROXIMAL(RIGHT_HAND, RestAxis.TO_RIGHT, HandLandmark.INDEX_MCP),
  RIGHT_INDEX_INTERMEDIATE(RIGHT_INDEX_PROXIMAL, RestAxis.TO_RIGHT, HandLandmark.INDEX_PIP),
  RIGHT_INDEX_DISTAL(RIGHT_INDEX_INTERMEDIATE, RestAxis.TO_RIGHT, HandLandmark.INDEX_DIP),
  RIGHT_INDEX_TIP(RIGHT_INDEX_DISTAL, RestAxis.TO_RIGHT, HandLandmark.INDEX_TIP),
  RIGHT_MIDDLE_PROXIMAL(RIGHT_HAND, RestAxis.TO_RIGHT, HandLandmark.MIDDLE_MCP),
  RIGHT_MIDDLE_INTERMEDIATE(RIGHT_MIDDLE_PROXIMAL, RestAxis.TO_RIGHT, HandLandmark.MIDDLE_PIP),
  RIGHT_MIDDLE_DISTAL(RIGHT_MIDDLE_INTERMEDIATE, RestAxis.TO_RIGHT, HandLandmark.MIDDLE_DIP),
  RIGHT_MIDDLE_TIP(RIGHT_MIDDLE_DISTAL, RestAxis.TO_RIGHT, HandLandmark.MIDDLE_TIP),
  RIGHT_RING_PROXIMAL(RIGHT_HAND, RestAxis.TO_RIGHT, HandLandmark.RING_MCP),
  RIGHT_RING_INTERMEDIATE(RIGHT_RING_PROXIMAL, RestAxis.TO_RIGHT, HandLandmark.RING_PIP),
  RIGHT_RING_DISTAL(RIGHT_RING_INTERMEDIATE, RestAxis.TO_RIGHT, HandLandmark.RING_DIP),
  RIGHT_RING_TIP(RIGHT_RING_DISTAL, RestAxis.TO_RIGHT, HandLandmark.RING_TIP),
  RIGHT_LITTLE_PROXIMAL(RIGHT_HAND, RestAxis.TO_RIGHT, HandLandmark.PINKY_MCP),
  RIGHT_LITTLE_INTERMEDIATE(RIGHT_LITTLE_PROXIMAL, RestAxis.TO_RIGHT, HandLandmark.PINKY_PIP),
  RIGHT_LITTLE_DISTAL(RIGHT_LITTLE_INTERMEDIATE, RestAxis.TO_RIGHT, HandLandmark.PINKY_DIP),
  RIGHT_LITTLE_TIP(RIGHT_LITTLE_DISTAL, RestAxis.TO_RIGHT, HandLandmark.PINKY_TIP),
  LEFT_UPPER_LEG(HIPS, RestAxis.DOWN, BodyLandmark.LEFT_HIP),
  LEFT_LOWER_LEG(LEFT_UPPER_LEG, RestAxis.DOWN, BodyLandmark.LEFT_KNEE),
  LEFT_FOOT(LEFT_LOWER_LEG, RestAxis.AHEAD, BodyLandmark.LEFT_ANKLE),
  LEFT_TOES(LEFT_FOOT, RestAxis.AHEAD, BodyLandmark.LEFT_FOOT_INDEX),
  RIGHT_UPPER_LEG(HIPS, RestAxis.DOWN, BodyLandmark.RIGHT_HIP),
  RIGHT_LOWER_LEG(RIGHT_UPPER_LEG, RestAxis.DOWN, BodyLandmark.RIGHT_KNEE),
  RIGHT_FOOT(RIGHT_LOWER_LEG, RestAxis.AHEAD, BodyLandmark.RIGHT_ANKLE),
  RIGHT_TOES(RIGHT_FOOT, RestAxis.AHEAD, BodyLandmark.RIGHT_FOOT_INDEX);

  private static final List<RigBone> ALL = List.of(values());

  private final @Nullable RigBone parent;
  private final RestAxis rest;
  private final BodyLandmark begin;
  private final BodyLandmark otherBegin;
  private final @Nullable HandLandmark finger;
  private final String boneName;

  RigBone(@Nullable RigBone parent, RestAxis rest, BodyLandmark begin, BodyLandmark otherBegin) {
    this.parent = parent;
    this.rest = rest;
    this.begin = begin;
    this.otherBegin = otherBegin;
    this.finger = null;
    this.boneName = LowerCamel.of(name());
  }

  RigBone(RigBone parent, RestAxis rest, BodyLandmark begin) {
    this(parent, rest, begin, begin);
  }

  RigBone(RigBone parent, RestAxis rest, HandLandmark finger) {
    this.parent = parent;
    this.rest = rest;
    this.begin = parent.begin;
    this.otherBegin = parent.begin;
    this.finger = finger;
    this.boneName = LowerCamel.of(name());
  }

  /** All bones, parents before children. */
  public static List<RigBone> all() {
    return ALL;
  }

  /** The bone that this one hangs on; empty for the hips. */
  public Optional<RigBone> parent() {
    return Optional.ofNullable(parent);
  }

  /** The lowerCamelCase name, such as {@code leftUpperArm}. */
  public String boneName() {
    return boneName;
  }

  /**
   * Which hand the bone belongs to; empty for those of the body, of which the hand itself is one.
   */
  public Optional<Side> hand() {
    return finger == null ? Optional.empty() : Optional.of(side());
  }

  /** Whether it is only the end of its parent: a tip of a finger, or the toes; it never turns. */
  public boolean isEnd() {
    return finger == null ? boneName.endsWith("Toes") : boneName.endsWith("Tip");
  }

  Side side() {
    return name().startsWith("LEFT") ? Side.LEFT : Side.RIGHT;
  }

  /** Where it points in the rest pose. */
  Vec rest() {
    return rest.direction();
  }

  BodyLandmark begin() {
    return begin;
  }

  /** A joint in the middle of two landmarks has two of them. */
  BodyLandmark otherBegin() {
    return otherBegin;
  }

  @Nullable HandLandmark finger() {
    return finger;
  }

  static RigBone of(Side side, String bone) {
    return valueOf(side + "_" + bone);
  }

  @SuppressWarnings("EnumOrdinal") // The constants stand in the order of the values of a pose.
  int index() {
    return ordinal();
  }
}
