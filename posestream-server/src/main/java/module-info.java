/** The WebSocket endpoint of posestream, for any {@code jakarta.websocket} container. */
@org.jspecify.annotations.NullMarked
module io.posestream.server {
  requires static org.jspecify;
  requires jdk.jfr;
  requires transitive io.posestream.core;
  requires transitive io.posestream.wire;
  requires transitive io.posestream.record;
  requires transitive jakarta.websocket;
  requires static micrometer.core;

  exports io.posestream.server;
}
