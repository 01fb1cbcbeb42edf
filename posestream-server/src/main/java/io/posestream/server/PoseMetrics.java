package io.posestream.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The counters of a service, and how long its results take, as meters of Micrometer:
 *
 * <pre>{@code
 * new PoseMetrics(service).bindTo(registry);
 * }</pre>
 *
 * <p>The names are those of {@code docs/server.md}, such as {@code posestream.results} with the tag
 * {@code status}. Times are histograms with fixed buckets, so that percentiles over several servers
 * can be calculated. Micrometer is an optional dependency: who uses this class has it already.
 *
 * <p>Counters are read from {@link PoseService#counts()} when they are asked for, so a registry of
 * any kind may poll them from any thread; the service must be reachable for as long as they are
 * read, as registries refer to it weakly. Times are recorded on the thread of the client whose
 * result it is. Registering has no end of its own: the service refers to the registry, and a closed
 * service keeps its last counts.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // Only who has Micrometer can name this class.
public final class PoseMetrics implements MeterBinder {
  /** Upper edges of the buckets: finer where frames of 30 or 60 a second are decided. */
  private static final int[] BUCKETS_US = {
    250, 500, 1_000, 2_000, 3_000, 5_000, 7_500, 10_000, 15_000, 20_000, 25_000, 33_000, 50_000,
    75_000, 100_000, 150_000, 250_000, 500_000, 1_000_000, 2_500_000
  };

  private static final String NO_MODEL = "none";

  private final PoseService service;

  /** The meters of a service; nothing is registered yet. */
  public PoseMetrics(PoseService service) {
    this.service = Objects.requireNonNull(service, "service");
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Objects.requireNonNull(registry, "registry");
    Gauge.builder("posestream.clients", service, s -> s.counts().clients())
        .description("Clients connected now")
        .register(registry);
    counter(registry, "connections", "Clients accepted", ServiceCounts::connections);
    counter(
        registry,
        "refused",
        "Clients refused after the handshake: too many, or without the token",
        ServiceCounts::refused);
    counter(registry, "frames.received", "Good frames", ServiceCounts::framesReceived);
    counter(
        registry,
        "frames.dropped",
        "Good frames that were not processed: replaced by a newer one, or still waiting when the"
            + " client left",
        ServiceCounts::framesDropped);
    results(registry, "detected", ServiceCounts::detected);
    results(registry, "noPerson", ServiceCounts::noPerson);
    results(registry, "failed", ServiceCounts::failed);
    counter(registry, "results.sent", "Results handed to the network", ServiceCounts::resultsSent);
    counter(
        registry,
        "results.dropped",
        "Results replaced by a newer one before they were sent",
        ServiceCounts::resultsDropped);
    counter(
        registry, "errors", "Errors told to clients, and clients cut off", ServiceCounts::errors);
    service.observe(new Times(registry)::record);
  }

  private void counter(
      MeterRegistry registry, String name, String help, ToDoubleFunction<ServiceCounts> value) {
    count("posestream." + name, help, value).register(registry);
  }

  private void results(
      MeterRegistry registry, String status, ToDoubleFunction<ServiceCounts> value) {
    count("posestream.results", "Results, by what came out", value)
        .tag("status", status)
        .register(registry);
  }

  private FunctionCounter.Builder<PoseService> count(
      String name, String help, ToDoubleFunction<ServiceCounts> value) {
    return FunctionCounter.builder(name, service, s -> value.applyAsDouble(s.counts()))
        .description(help);
  }

  private static Timer timer(MeterRegistry registry, String name, String help, String... tags) {
    return Timer.builder(name)
        .description(help)
        .tags(tags)
        .serviceLevelObjectives(
            IntStream.of(BUCKETS_US)
                .mapToObj(us -> Duration.ofNanos(us * 1_000L))
                .toArray(Duration[]::new))
        .register(registry);
  }

  /** Where the time of each result went. */
  private static final class Times {
    private final Timer total;
    private final Timer waiting;
    private final Timer work;
    private final Timer decoding;
    private final Timer angles;
    private final Timer smoothing;
    private final Timer body;
    private final Timer hands;
    private final Map<PoseModel, Timer> bodyOf;
    private final Map<HandModel, Timer> handsOf;

    Times(MeterRegistry registry) {
      total =
          timer(registry, "posestream.result.time", "From the arrival of a frame to its result");
      waiting =
          timer(
              registry,
              "posestream.result.wait",
              "Of the time to a result, waiting for a core, or for the frame before");
      work = timer(registry, "posestream.result.work", "Of the time to a result, processing");
      Function<String, Function<String, Timer>> stages =
          stage ->
              model ->
                  timer(
                      registry,
                      "posestream.stage.time",
                      "Of processing, a stage, by the network that ran",
                      "stage",
                      stage,
                      "model",
                      model);
      decoding = stages.apply("decode").apply(NO_MODEL);
      angles = stages.apply("angles").apply(NO_MODEL);
      smoothing = stages.apply("smooth").apply(NO_MODEL);
      body = stages.apply("body").apply(NO_MODEL);
      hands = stages.apply("hands").apply(NO_MODEL);
      bodyOf = each(PoseModel.class, stages.apply("body"));
      handsOf = each(HandModel.class, stages.apply("hands"));
    }

    private static <M extends Enum<M>> Map<M, Timer> each(
        Class<M> models, Function<String, Timer> timers) {
      Map<M, Timer> each = new EnumMap<>(models);
      for (M model : models.getEnumConstants()) {
        each.put(model, timers.apply(model.name().toLowerCase(Locale.ROOT)));
      }
      return each;
    }

    void record(PoseResult result) {
      StageTimes times = result.times();
      add(total, times.totalNs());
      add(waiting, times.waitNs());
      add(work, times.totalNs() - times.waitNs());
      if (result instanceof PoseResult.Seen seen) {
        add(decoding, times.decodeNs());
        add(angles, times.anglesNs());
        add(smoothing, times.smoothNs());
        networks(times, seen.quality());
      }
    }

    private void networks(StageTimes times, Optional<FrameQuality> quality) {
      if (quality.isEmpty()) {
        add(body, times.poseNs());
        add(hands, times.handsNs());
        return;
      }
      quality.get().level().body().ifPresent(model -> add(of(bodyOf, model), times.poseNs()));
      if (!quality.get().handsHeld()) {
        quality
            .get()
            .level()
            .hands()
            .ifPresent(level -> add(of(handsOf, level.model()), times.handsNs()));
      }
    }

    private static <M> Timer of(Map<M, Timer> timers, M model) {
      return Objects.requireNonNull(timers.get(model));
    }

    private static void add(Timer timer, long ns) {
      timer.record(ns, TimeUnit.NANOSECONDS);
    }
  }
}
