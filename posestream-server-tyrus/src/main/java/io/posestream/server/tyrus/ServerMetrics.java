package io.posestream.server.tyrus;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceCounts;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The counters of a service as Prometheus reads them. */
final class ServerMetrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final PoseService service;

  private ServerMetrics(PoseService service) {
    this.service = service;
  }

  static ServerMetrics of(PoseService service) {
    ServerMetrics metrics = new ServerMetrics(service);
    metrics.register();
    return metrics;
  }

  private void register() {
    Gauge.builder("posestream.clients", service, s -> s.counts().clients()).register(registry);
    counter("posestream.connections", "", ServiceCounts::connections);
    counter("posestream.refused", "", ServiceCounts::refused);
    counter("posestream.frames.received", "", ServiceCounts::framesReceived);
    counter("posestream.frames.dropped", "", ServiceCounts::framesDropped);
    counter("posestream.results", "detected", ServiceCounts::detected);
    counter("posestream.results", "noPerson", ServiceCounts::noPerson);
    counter("posestream.results", "failed", ServiceCounts::failed);
    counter("posestream.results.sent", "", ServiceCounts::resultsSent);
    counter("posestream.results.dropped", "", ServiceCounts::resultsDropped);
    counter("posestream.errors", "", ServiceCounts::errors);
    timer("posestream.result.time", ServiceCounts::totalNs);
    timer("posestream.result.wait", ServiceCounts::waitNs);
  }

  private void counter(String name, String status, ToDoubleFunction<ServiceCounts> value) {
    FunctionCounter.Builder<PoseService> builder =
        FunctionCounter.builder(name, service, s -> value.applyAsDouble(s.counts()));
    (status.isEmpty() ? builder : builder.tag("status", status)).register(registry);
  }

  private void timer(String name, ToDoubleFunction<ServiceCounts> ns) {
    FunctionTimer.builder(
            name,
            service,
            s -> s.counts().results(),
            s -> ns.applyAsDouble(s.counts()),
            TimeUnit.NANOSECONDS)
        .register(registry);
  }

  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }
}
