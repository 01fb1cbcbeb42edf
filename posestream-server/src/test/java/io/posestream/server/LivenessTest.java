package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LivenessTest {
  private final Liveness liveness = new Liveness(10, 30, 0);

  @Test
  void shouldAskOncePerIntervalOfSilence() {
    assertThat(liveness.judge(9)).isEqualTo(Liveness.Verdict.ALIVE);
    assertThat(liveness.judge(10)).isEqualTo(Liveness.Verdict.ASK);
    assertThat(liveness.judge(11)).isEqualTo(Liveness.Verdict.ALIVE);
    assertThat(liveness.judge(20)).isEqualTo(Liveness.Verdict.ASK);
  }

  @Test
  void shouldGiveUpAfterTheTimeoutOnly() {
    assertThat(liveness.judge(29)).isNotEqualTo(Liveness.Verdict.SILENT);
    assertThat(liveness.judge(30)).isEqualTo(Liveness.Verdict.SILENT);
  }

  @Test
  void shouldLeaveAClientAloneThatSpeaks() {
    for (long nowNs = 9; nowNs < 200; nowNs += 9) {
      assertThat(liveness.judge(nowNs)).isEqualTo(Liveness.Verdict.ALIVE);
      liveness.heard(nowNs);
    }
  }
}
