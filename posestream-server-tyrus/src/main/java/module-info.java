/** A posestream server of its own, on Tyrus and Grizzly. */
@org.jspecify.annotations.NullMarked
module io.posestream.server.tyrus {
  requires static org.jspecify;
  requires transitive io.posestream.server;
  requires org.glassfish.grizzly;
  requires org.glassfish.grizzly.http;
  requires org.glassfish.grizzly.http.server;
  requires org.glassfish.tyrus.core;
  requires org.glassfish.tyrus.server;
  requires org.glassfish.tyrus.spi;
  requires org.glassfish.tyrus.container.grizzly.server;
  requires java.management;
  requires jdk.management;
  requires micrometer.core;
  requires micrometer.registry.prometheus;

  exports io.posestream.server.tyrus;
}
