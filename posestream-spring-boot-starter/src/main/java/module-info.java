/** The WebSocket endpoint of posestream in Spring Boot. */
@org.jspecify.annotations.NullMarked
module io.posestream.spring {
  requires static org.jspecify;
  requires io.posestream.server;
  requires spring.beans;
  requires spring.boot;
  requires spring.boot.autoconfigure;
  requires spring.context;
  requires spring.core;
  requires spring.websocket;
  requires static micrometer.core;
  requires static spring.boot.actuator;
  requires static spring.boot.health;

  exports io.posestream.spring;

  opens io.posestream.spring;
}
