package io.posestream.joint;

/**
 * Where joints come from, and with them joint angles. World landmarks of a result are always the
 * network's own.
 *
 * @since 0.1
 */
public enum JointSource {
  /** World landmarks as the network gives them. */
  NETWORK,
  /**
   * x and y from the image landmarks, depth from the network: the picture says better where a joint
   * is than the network's world does.
   */
  PIXELS,
  /**
   * As {@link #PIXELS}, and the depth of arms and legs followed over time: bones keep their lengths
   * (learned while the person is tracked), turn steadily, and evidence for and against the
   * network's depth is weighed.
   */
  LIMBS
}
