/** The wire protocol of posestream: messages as text and bytes. */
@org.jspecify.annotations.NullMarked
module io.posestream.wire {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports io.posestream.wire;
}
