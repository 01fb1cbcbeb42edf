/** The wire protocol of posestream: messages as text and bytes. */
@org.jspecify.annotations.NullMarked
module io.posestream.wire {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires transitive io.posestream.exercise;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;

  exports io.posestream.wire;
}
