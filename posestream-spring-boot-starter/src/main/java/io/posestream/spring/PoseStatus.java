package io.posestream.spring;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import java.util.Map;

/** What both health indicators say. */
record PoseStatus(PoseEngine engine, PoseService service, PoseLifecycle lifecycle) {
  /** False once clients are told to leave. */
  boolean isUp() {
    return !lifecycle.isStopped();
  }

  Map<String, Object> details() {
    return Map.of(
        "engine",
        engine.name(),
        "clients",
        service.counts().clients(),
        "degraded",
        service.isDegraded());
  }
}
