/** Small programs that embed posestream. */
@org.jspecify.annotations.NullMarked
module io.posestream.examples {
  requires static org.jspecify;
  requires io.posestream.core;
  requires io.posestream.draw;
  requires io.posestream.models;
  requires io.posestream.figure;
  requires io.posestream.server;
  requires io.posestream.wire;
  requires jakarta.websocket;
  requires java.net.http;
  requires org.glassfish.tyrus.server;

  // Tyrus makes the application's classes by reflection.
  opens io.posestream.examples;
}
