package io.posestream.spring;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part {@code posestream} of {@code /actuator/health} in Spring Boot 4. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
class Boot4Health {
  @Bean
  @ConditionalOnMissingBean(name = "posestreamHealthIndicator")
  @ConditionalOnProperty(name = "management.health.posestream.enabled", matchIfMissing = true)
  HealthIndicator posestreamHealthIndicator(
      PoseEngine engine, PoseService service, PoseLifecycle lifecycle) {
    PoseStatus status = new PoseStatus(engine, service, lifecycle);
    return () ->
        (status.isUp() ? Health.up() : Health.outOfService()).withDetails(status.details()).build();
  }
}
