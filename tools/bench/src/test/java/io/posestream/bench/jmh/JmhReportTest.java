package io.posestream.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JmhReportTest {
  private static final String CROP = "Crop sidePx 256";

  @Test
  void shouldPutEachStepBesideItsBaseline() {
    JmhReport report =
        new JmhReport(
            List.of(
                new JmhReport.Step(CROP, "plainJavaBaseline", 2000, 5, 48.2),
                new JmhReport.Step("Angle", "bareFormulaBaseline", 10, 1, 0),
                new JmhReport.Step(CROP, "intoTensor", 500, 7.125, -0.1)));

    assertThat(report.section().table().markdown())
        .isEqualTo(
            """
            | step | time per operation | ± 99.9 % | B per operation | time to baseline |
            | --- | --- | --- | --- | --- |
            | Angle: bareFormulaBaseline | 10.00 ns | 1.00 ns | 0 | 1.00 |
            | Crop sidePx 256: intoTensor | 500.00 ns | 7.13 ns | 0 | 0.25 |
            | Crop sidePx 256: plainJavaBaseline | 2.00 µs | 0.01 µs | 48 | 1.00 |
            """);
  }

  @Test
  void shouldMeasureABenchmark() throws Exception {
    JmhReport report = JmhReport.measure(true, "BufferSameThread");
    assertThat(report.steps())
        .extracting(JmhReport.Step::method)
        .containsExactly("offerAndTake", "arrayBlockingQueueBaseline");
    assertThat(report.steps())
        .allSatisfy(
            step -> {
              assertThat(step.question()).isEqualTo("BufferSameThread");
              assertThat(step.timeNs()).isPositive();
              assertThat(step.errorNs()).isNotNaN();
              assertThat(step.allocatedBytes()).isGreaterThan(-1);
            });
  }
}
