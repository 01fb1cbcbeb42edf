package io.posestream.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ProviderTrialTest {
  private static final long MS = 1_000_000;

  /**
   * A network that takes its time.
   *
   * @param ns how long a run takes
   * @param value its only output
   */
  private record Sleeper(long ns, float value) implements ProviderTrial.Candidate {
    @Override
    public void run() {
      long endNs = System.nanoTime() + ns;
      while (System.nanoTime() < endNs) {
        LockSupport.parkNanos(endNs - System.nanoTime());
      }
    }

    @Override
    public float[][] outputs() {
      return new float[][] {{value, 100}};
    }
  }

  @Test
  void theFasterOneThatAgreesIsTaken() {
    assertThat(ProviderTrial.objection(new Sleeper(6 * MS, 1), new Sleeper(MS, 1.5f))).isEmpty();
  }

  @Test
  void theSlowerOneIsRefusedWithBothTimes() {
    assertThat(ProviderTrial.objection(new Sleeper(MS, 1), new Sleeper(6 * MS, 1)))
        .hasValueSatisfying(
            reason -> assertThat(reason).matches("it takes [0-9.]+ ms where the CPU takes .* ms"));
  }

  @Test
  void theFasterOneThatDisagreesIsRefused() {
    assertThat(ProviderTrial.objection(new Sleeper(6 * MS, 1), new Sleeper(MS, 4)))
        .hasValue("its results differ by 3.0 %");
  }

  @Test
  void theOneThatGivesNoNumbersIsRefused() {
    assertThat(ProviderTrial.objection(new Sleeper(6 * MS, 1), new Sleeper(MS, Float.NaN)))
        .isPresent();
  }
}
