package io.posestream.joint;

/**
 * The four kinds of bones whose direction is fitted, with what is known of the network's depth for
 * each. The values were chosen on drawn people.
 */
enum BoneKind {
  THIGH(0.395, 0.9, 0.24, 0.15, 0.7, 0),
  SHIN(0.380, 1.1, 0.24, 0.15, 0.4, 0),
  UPPER_ARM(0.275, 1.05, 0.28, 0.4, 0.6, -0.2),
  FOREARM(0.250, 1.05, 0.38, 0.4, 0.2, -0.6);

  /** Length in the metres of world landmarks, until it is learned. */
  final double typicalLengthM;

  /** The network's depth for one metre of true depth. */
  final double depthGain;

  /** Spread of the network's depth, as a share of the length. */
  final double depthSpread;

  /** How often the network's depth has the wrong sign. */
  final double signErrorRate;

  /** How much the depth of the image landmarks says of the sign. */
  final double imageDepthWeight;

  /** The depth of the image landmarks, as a share of the length, at which the bone lies flat. */
  final double imageDepthBias;

  BoneKind(
      double typicalLengthM,
      double depthGain,
      double depthSpread,
      double signErrorRate,
      double imageDepthWeight,
      double imageDepthBias) {
    this.typicalLengthM = typicalLengthM;
    this.depthGain = depthGain;
    this.depthSpread = depthSpread;
    this.signErrorRate = signErrorRate;
    this.imageDepthWeight = imageDepthWeight;
    this.imageDepthBias = imageDepthBias;
  }
}
