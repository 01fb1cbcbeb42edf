/** Sends the motion of a person to avatars, by the VMC protocol over OSC. */
@org.jspecify.annotations.NullMarked
module io.posestream.vmc {
  requires static org.jspecify;
  requires transitive io.posestream.core;

  exports io.posestream.vmc;
}
