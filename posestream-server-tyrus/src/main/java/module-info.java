/** The wire protocol of posestream and its WebSocket server. */
@org.jspecify.annotations.NullMarked
module io.posestream.server {
  requires static transitive org.jspecify;
  requires transitive io.posestream.core;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports io.posestream.wire;
}
