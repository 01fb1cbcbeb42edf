package io.posestream.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NetworkTimesTest {
  private final NetworkTimes times = new NetworkTimes();

  @Test
  void shouldCountTimeOnceInWhichTwoNetworksRun() {
    CountDownLatch both = new CountDownLatch(2);
    times.beginFrame();
    CompletableFuture<Void> beside =
        CompletableFuture.runAsync(() -> times.aroundRun("hand", () -> meet(both)));
    times.aroundRun("body", () -> meet(both));
    beside.join();
    double coveredMs = times.endFrame().coveredNs() / 1e6;
    double bodyMs = onlyRunMs("body");
    double handMs = onlyRunMs("hand");
    assertThat(coveredMs).isGreaterThanOrEqualTo(Math.max(bodyMs, handMs));
    assertThat(coveredMs).isLessThan(bodyMs + handMs);
  }

  @Test
  void shouldForgetAfterAReset() {
    times.aroundRun("body", () -> {});
    times.reset();
    assertThat(times.perRun()).isEmpty();
    assertThat(times.endFrame().coveredNs()).isZero();
  }

  private double onlyRunMs(String network) {
    return Objects.requireNonNull(times.perRun().get(network)).get(0);
  }

  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
