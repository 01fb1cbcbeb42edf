package io.posestream.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.bench.figures.FigureException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JmhTableTest {
  private static String result(String method, String timeNs, String errorNs) {
    return String.format(
        Locale.ROOT,
        """
        {"benchmark": "io.posestream.bench.jmh.CropBenchmark.%s",
         "params": {"sidePx": "256"},
         "primaryMetric": {"score": %s, "scoreError": %s, "scoreUnit": "ns/op"},
         "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 48.2}}}
        """,
        method,
        timeNs,
        errorNs);
  }

  @Test
  void shouldPutEachStepBesideItsBaseline() {
    String json =
        "["
            + result("plainJavaBaseline", "2000", "5")
            + ","
            + result("intoTensor", "500", "7.125")
            + "]";

    assertThat(JmhTable.of(json).markdown())
        .isEqualTo(
            """
            | step | time per operation | ± 99.9 % | B per operation | time to baseline |
            | --- | --- | --- | --- | --- |
            | Crop sidePx 256: intoTensor | 500.00 ns | 7.13 ns | 48 | 0.25 |
            | Crop sidePx 256: plainJavaBaseline | 2.00 µs | 0.01 µs | 48 | 1.00 |
            """);
  }

  @Test
  void shouldRefuseAnErrorThatIsNoNumber() {
    assertThatThrownBy(() -> JmhTable.of("[" + result("intoTensor", "500", "\"NaN\"") + "]"))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("intoTensor: scoreError is \"NaN\"");
  }
}
