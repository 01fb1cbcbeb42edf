package io.posestream.server.tyrus;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.posestream.server.PoseMetrics;
import io.posestream.server.PoseService;

/** The counters of a service as Prometheus reads them. */
final class ServerMetrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private ServerMetrics() {}

  static ServerMetrics of(PoseService service) {
    ServerMetrics metrics = new ServerMetrics();
    new PoseMetrics(service).bindTo(metrics.registry);
    return metrics;
  }

  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }
}
