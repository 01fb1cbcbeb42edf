/** The wire protocol of posestream and its WebSocket server. */
@org.jspecify.annotations.NullMarked
module io.posestream.server {
  requires static transitive org.jspecify;
  requires transitive io.posestream.core;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires transitive jakarta.websocket;
  requires org.glassfish.grizzly;
  requires org.glassfish.grizzly.http;
  requires org.glassfish.grizzly.http.server;
  requires org.glassfish.tyrus.core;
  requires org.glassfish.tyrus.server;
  requires org.glassfish.tyrus.spi;
  requires org.glassfish.tyrus.container.grizzly.server;
  requires micrometer.core;
  requires micrometer.registry.prometheus;

  exports io.posestream.server;
  exports io.posestream.wire;
}
