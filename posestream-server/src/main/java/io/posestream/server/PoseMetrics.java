package io.posestream.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * The counters of a service as meters of Micrometer:
 *
 * <pre>{@code
 * new PoseMetrics(service).bindTo(registry);
 * }</pre>
 *
 * <p>The names are those of {@code docs/server.md}, such as {@code posestream.results} with the tag
 * {@code status}. Micrometer is an optional dependency: who uses this class has it already.
 *
 * <p>Meters read {@link PoseService#counts()} when they are asked, so a registry of any kind may
 * poll them from any thread. The service must be reachable for as long as they are read: registries
 * refer to it weakly. Registering has no end of its own; a closed service keeps its last counts.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // Only who has Micrometer can name this class.
public final class PoseMetrics implements MeterBinder {
  private final PoseService service;

  /** The meters of a service; nothing is registered yet. */
  public PoseMetrics(PoseService service) {
    this.service = Objects.requireNonNull(service, "service");
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Objects.requireNonNull(registry, "registry");
    Gauge.builder("posestream.clients", service, s -> s.counts().clients()).register(registry);
    counter(registry, "posestream.connections", "", ServiceCounts::connections);
    counter(registry, "posestream.refused", "", ServiceCounts::refused);
    counter(registry, "posestream.frames.received", "", ServiceCounts::framesReceived);
    counter(registry, "posestream.frames.dropped", "", ServiceCounts::framesDropped);
    counter(registry, "posestream.results", "detected", ServiceCounts::detected);
    counter(registry, "posestream.results", "noPerson", ServiceCounts::noPerson);
    counter(registry, "posestream.results", "failed", ServiceCounts::failed);
    counter(registry, "posestream.results.sent", "", ServiceCounts::resultsSent);
    counter(registry, "posestream.results.dropped", "", ServiceCounts::resultsDropped);
    counter(registry, "posestream.errors", "", ServiceCounts::errors);
    timer(registry, "posestream.result.time", ServiceCounts::totalNs);
    timer(registry, "posestream.result.wait", ServiceCounts::waitNs);
  }

  private void counter(
      MeterRegistry registry, String name, String status, ToDoubleFunction<ServiceCounts> value) {
    FunctionCounter.Builder<PoseService> builder =
        FunctionCounter.builder(name, service, s -> value.applyAsDouble(s.counts()));
    (status.isEmpty() ? builder : builder.tag("status", status)).register(registry);
  }

  private void timer(MeterRegistry registry, String name, ToDoubleFunction<ServiceCounts> ns) {
    FunctionTimer.builder(
            name,
            service,
            s -> s.counts().results(),
            s -> ns.applyAsDouble(s.counts()),
            TimeUnit.NANOSECONDS)
        .register(registry);
  }
}
