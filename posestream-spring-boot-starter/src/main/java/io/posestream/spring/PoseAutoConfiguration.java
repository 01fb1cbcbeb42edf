package io.posestream.spring;

import io.posestream.PoseEngine;
import io.posestream.server.PoseMetrics;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import jakarta.websocket.server.ServerEndpointConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.server.standard.ServerEndpointExporter;

/**
 * Serves poses at {@link PoseService#PATH}, below the application's context path. Each of its beans
 * gives way to one of the application's own. What {@code posestream.*} may hold stands in {@code
 * docs/embedding.md}.
 *
 * <p>Lifecycle: the engine is loaded and the service warmed up before the web server accepts
 * connections. At the stop, clients leave before the web server does. The context closes service
 * and engine.
 *
 * @since 0.1
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({Boot3Health.class, Boot4Health.class})
@SuppressWarnings("exports") // Spring calls it, nobody else.
public class PoseAutoConfiguration {
  /** For Spring. */
  public PoseAutoConfiguration() {}

  /** The engine on the class path. */
  @Bean
  @ConditionalOnMissingBean
  public PoseEngine poseEngine() {
    return PoseEngine.load();
  }

  /** What the properties say. */
  @Bean
  @ConditionalOnMissingBean
  public ServiceOptions poseServiceOptions(Environment environment) {
    return PoseProperties.of(environment).serviceOptions();
  }

  /** The service, warm unless {@code posestream.warm-up} is false. */
  @Bean
  @ConditionalOnMissingBean
  public PoseService poseService(
      PoseEngine engine, ServiceOptions options, Environment environment) {
    boolean warmUp = PoseProperties.of(environment).warmUp();
    PoseService service = PoseService.create(engine, options);
    if (warmUp) {
      try {
        service.warmUp();
      } catch (RuntimeException | Error e) {
        service.close();
        throw e;
      }
    }
    return service;
  }

  /** The endpoint, which {@link #poseEndpointExporter} deploys. */
  @Bean
  @ConditionalOnMissingBean(name = "poseEndpointConfig")
  public ServerEndpointConfig poseEndpointConfig(PoseService service) {
    return service.endpointConfig();
  }

  /** Deploys all endpoints of the application. */
  @Bean
  @ConditionalOnMissingBean
  public ServerEndpointExporter poseEndpointExporter() {
    return new PoseEndpointExporter();
  }

  /** Lets clients leave before the web server stops. */
  @Bean
  @ConditionalOnMissingBean
  public PoseLifecycle poseLifecycle(PoseService service) {
    return new PoseLifecycle(service);
  }

  /** Meters, where the application has Micrometer. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
  static class Meters {
    /** Spring Boot binds it to every registry of the application. */
    @Bean
    @ConditionalOnMissingBean
    PoseMetrics poseMetrics(PoseService service) {
      return new PoseMetrics(service);
    }
  }
}
