package io.posestream.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.posestream.PoseEngine;
import io.posestream.angle.StandardAngles;
import io.posestream.quality.HandModel;
import io.posestream.server.PoseMetrics;
import io.posestream.server.PoseService;
import io.posestream.server.ServedEngine;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.StreamSetting;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.web.socket.server.standard.ServerEndpointExporter;

/** What an application gets, and what it may replace; the servlet container is a mocked one. */
class PoseAutoConfigurationTest {
  private final ServedEngine engine = new ServedEngine();

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(PoseAutoConfiguration.class))
          .withClassLoader(
              new FilteredClassLoader(org.springframework.boot.health.contributor.Health.class))
          .withBean(PoseEngine.class, () -> engine);

  @Test
  void shouldServeWithoutAnyProperty() {
    runner.run(
        context -> {
          assertThat(context)
              .hasSingleBean(PoseService.class)
              .hasSingleBean(ServerEndpointConfig.class)
              .hasSingleBean(ServerEndpointExporter.class)
              .hasSingleBean(PoseMetrics.class)
              .hasSingleBean(HealthIndicator.class);
          assertThat(context.getBean(ServerEndpointConfig.class).getPath()).isEqualTo("/pose");
          assertThat(context.getBean(ServiceOptions.class))
              .usingRecursiveComparison()
              .isEqualTo(ServiceOptions.defaults());
        });
  }

  @Test
  void shouldWarmTheEngineBeforeItServes() {
    runner.run(context -> assertThat(engine.opened).hasValue(1));
  }

  @Test
  void shouldNotWarmTheEngineIfToldSo() {
    runner
        .withPropertyValues("posestream.warm-up=false")
        .run(
            context -> {
              assertThat(context).hasSingleBean(PoseService.class);
              assertThat(engine.opened).hasValue(0);
            });
  }

  @Test
  void shouldReadProperties() {
    runner
        .withPropertyValues(
            "posestream.origins[0]=https://a.example",
            "posestream.origins[1]=https://b.example",
            "posestream.token=s3cret",
            "posestream.maxClients=3",
            "posestream.max-pixels=307200",
            "posestream.ping-seconds=0.5",
            "posestream.stream.handModel=FULL",
            "posestream.stream.max-people=3",
            "posestream.stream.fieldOfView=78",
            "posestream.stream.target=30hz")
        .run(
            context -> {
              ServiceOptions options = context.getBean(ServiceOptions.class);
              assertThat(options.origins())
                  .containsExactlyInAnyOrder("https://a.example", "https://b.example");
              assertThat(options.token()).contains("s3cret");
              assertThat(options.maxClients()).isEqualTo(3);
              assertThat(options.limits().maxPixels()).isEqualTo(307_200);
              assertThat(options.pingInterval()).hasMillis(500);
              assertThat(options.config().get(StreamSetting.HAND_MODEL)).isEqualTo(HandModel.FULL);
              assertThat(options.config().get(StreamSetting.MAX_PEOPLE)).isEqualTo(3);
              assertThat(options.config().get(StreamSetting.FIELD_OF_VIEW_DEG)).hasValue(78);
              assertThat(options.config().get(StreamSetting.TARGET)).isPresent();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "posestream.max-clients=many | posestream.max-clients must be a whole number 1..2147483647,"
            + " not \"many\"",
        "posestream.silence-seconds=5 | posestream.silence-seconds must be more than"
            + " posestream.ping-seconds, not \"5\"",
        "posestream.warm-up=maybe | posestream.warm-up must be true or false, not \"maybe\"",
        "posestream.stream.max-people=9 | posestream.stream.max-people must be a whole number 1..8, not 9",
        "posestream.stream.field-of-view=3 | posestream.stream.field-of-view must be a number 5..150, or"
            + " none, not 3",
        "posestream.stream.model=huge | posestream.stream.model must be one of lite, full, heavy",
        "posestream.stream.modle=full | posestream.stream.modle is no property; there are"
            + " posestream.stream.model, posestream.stream.hand-model"
      })
  void shouldNotStartWithAnInvalidProperty(String property, String message) {
    runner
        .withPropertyValues(property)
        .run(
            context -> {
              assertThat(context).hasFailed();
              PosePropertyException failure = rootOf(context.getStartupFailure());
              assertThat(failure).hasMessageStartingWith(message);
              assertThat(new PosePropertyAnalyzer().analyze(failure).getDescription())
                  .isEqualTo(failure.getMessage());
            });
  }

  @Test
  void shouldNotRepeatAToken() {
    runner
        .withPropertyValues("posestream.token=not a token")
        .run(
            context ->
                assertThat(rootOf(context.getStartupFailure()))
                    .hasMessage("posestream.token must consist of letters, digits and -._~ only"));
  }

  private static PosePropertyException rootOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    assertThat(cause).isInstanceOf(PosePropertyException.class);
    return (PosePropertyException) cause;
  }

  @Test
  void shouldGiveWayToTheApplicationsOwnBeans() {
    ServiceOptions own =
        ServiceOptions.builder().angles(List.of(StandardAngles.LEFT_ELBOW)).build();
    runner
        .withBean(ServiceOptions.class, () -> own)
        .withBean(ServerEndpointExporter.class, PoseEndpointExporter::new)
        .run(
            context -> {
              assertThat(context.getBean(ServiceOptions.class)).isSameAs(own);
              assertThat(context).hasSingleBean(ServerEndpointExporter.class);
            });
  }

  @Test
  void shouldSayThatItIsUpAndThatItStopped() {
    runner.run(
        context -> {
          HealthIndicator health = context.getBean(HealthIndicator.class);
          assertThat(health.health().getStatus()).isEqualTo(Status.UP);
          assertThat(health.health().getDetails())
              .containsEntry("engine", "scripted")
              .containsEntry("clients", 0);
          context.getBean(PoseLifecycle.class).stop();
          assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        });
  }

  @Test
  void shouldStopBeforeTheWebServerAndCloseTheEngine() {
    runner.run(
        context -> {
          assertThat(context.getBean(PoseLifecycle.class).getPhase()).isEqualTo(Integer.MAX_VALUE);
          assertThat(engine.closed).isFalse();
        });
    assertThat(engine.closed).isTrue();
  }

  @Test
  void shouldRegisterMetersOfTheService() {
    runner.run(
        context -> {
          SimpleMeterRegistry registry = new SimpleMeterRegistry();
          context.getBean(PoseMetrics.class).bindTo(registry);
          assertThat(registry.get("posestream.clients").gauge().value()).isZero();
        });
  }

  @Test
  void shouldWorkWithoutMicrometerAndActuator() {
    runner
        .withClassLoader(
            new FilteredClassLoader(
                "io.micrometer",
                "org.springframework.boot.actuate",
                "org.springframework.boot.health"))
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(PoseService.class)
                    .doesNotHaveBean(PoseMetrics.class)
                    .doesNotHaveBean("posestreamHealthIndicator"));
  }

  @Test
  void shouldDoNothingInAnApplicationWithoutAWebServer() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(PoseAutoConfiguration.class))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PoseEngine.class));
  }
}
