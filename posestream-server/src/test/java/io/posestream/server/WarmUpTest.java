package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.Skeleton;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.WireFormat;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class WarmUpTest {
  private static final int RESULTS =
      Rehearsal.CLIENTS_PER_FORMAT * WireFormat.values().length * Rehearsal.FRAMES;
  private static final Executor NO_CONFIGURER =
      work -> {
        throw new AssertionError("nobody asks for other settings");
      };

  @Test
  void shouldNotBeCountedAndLeaveNoClient() throws InterruptedException {
    ServedEngine engine = new ServedEngine();
    try (PoseService service = PoseService.create(engine, ServiceOptions.defaults())) {
      ServiceCounts before = service.counts();
      service.warmUp();
      assertThat(service.counts()).isEqualTo(before);
      assertThat(service.isWarmingUp()).isFalse();
    }
    assertThat(engine.opened).as("by the engine's own warm-up").hasValue(1);
    assertThat(engine.open).hasValue(0);
    Await.until(() -> clientThreads().isEmpty());
  }

  private static List<String> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.equals("posestream-client-0"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void shouldWriteEveryResultOfAnySkeleton(Skeleton skeleton) {
    assertThat(Rehearsal.run(ServiceOptions.defaults(), skeleton, NO_CONFIGURER))
        .isEqualTo(RESULTS);
  }

  private static List<Skeleton> skeletons() {
    return List.of(Skeleton.body33(), Skeleton.coco17(), Skeleton.of(List.of("nose")));
  }

  @Test
  void shouldNotDependOnTheLimitsOfClients() {
    StreamLimits narrow = new StreamLimits(100, 100, 1, 1);
    ServiceOptions options = ServiceOptions.builder().limits(narrow).framesInWork(1).build();
    assertThat(Rehearsal.run(options, Skeleton.body33(), NO_CONFIGURER)).isEqualTo(RESULTS);
  }

  @Test
  void shouldEndEarlyWhenInterrupted() {
    Thread.currentThread().interrupt();
    int written = Rehearsal.run(ServiceOptions.defaults(), Skeleton.body33(), NO_CONFIGURER);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).isLessThan(RESULTS);
  }
}
