package io.posestream.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpeedTest {
  private static Speed ofMs(LongStream ms) {
    return Speed.of(ms.mapToObj(each -> each * 1_000_000).toList());
  }

  @Test
  void shouldTellMiddleAndEndOfWhatFramesTook() {
    Speed speed = ofMs(LongStream.rangeClosed(1, 100).map(each -> 101 - each));
    assertThat(speed.frames()).isEqualTo(100);
    assertThat(speed.p50Ms()).isEqualTo(50);
    assertThat(speed.p95Ms()).isEqualTo(95);
    assertThat(speed.resultsPerS()).isCloseTo(1000 / 50.5, within(1e-9));
  }

  @Test
  void shouldBeContentWithAMachineThatKeepsUpWithACamera() {
    Finding finding = ofMs(LongStream.of(10, 10, 20)).finding("full body model, no hands");
    assertThat(finding.state()).isEqualTo(Finding.State.OK);
    assertThat(finding.advice()).isEmpty();
    assertThat(finding.inWords())
        .isEqualTo(
            "ok       speed         75 results/s with full body model, no hands: 10.0 ms in the"
                + " middle, 95 of 100 in 20.0 ms; enough for 2 cameras of 30 frames/s");
  }

  @Test
  void shouldSayWhatToDoOnASlowMachine() {
    Finding finding = ofMs(LongStream.of(50, 50)).finding("heavy body model, full hand model");
    assertThat(finding.state()).isEqualTo(Finding.State.NOTE);
    assertThat(finding.inWords())
        .contains("20 results/s", "not kept up with", "→", "--model lite", "--target-rate 30");
  }

  @Test
  void shouldSayThatNothingWasProcessed() {
    assertThatThrownBy(() -> Speed.of(List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no frame was processed");
  }
}
