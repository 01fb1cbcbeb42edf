package io.posestream.vmc;

import io.posestream.rig.RigBone;

/** How Unity calls bones, and with it the VMC protocol. */
final class VmcBone {
  private VmcBone() {}

  /** The name with a capital; a thumb's bones are called one joint further out than in VRM 1.0. */
  static String name(RigBone bone) {
    String name = bone.boneName();
    return (Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .replace("ThumbProximal", "ThumbIntermediate")
        .replace("ThumbMetacarpal", "ThumbProximal");
  }
}
