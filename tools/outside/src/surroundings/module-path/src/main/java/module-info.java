module app {
  requires io.posestream.models;
  requires io.posestream.server.tyrus;
}
