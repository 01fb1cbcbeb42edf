package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.smooth.Smoother;
import io.posestream.smooth.SmootherContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnSmootherTest extends SmootherContract {
  @Override
  protected Smoother create(int dimension) {
    return new OwnSmoother(dimension);
  }

  @Test
  void shouldPrintCalmNumbers() throws Exception {
    List<String> lines = Printed.lines(() -> OwnSmoother.main(new String[0]));
    assertThat(lines).hasSize(60);
    double last = Double.NaN;
    int steps = 0;
    for (String line : lines) {
      if (line.startsWith("OptionalDouble[")) {
        double deg =
            Double.parseDouble(line.substring("OptionalDouble[".length(), line.length() - 1));
        steps += deg == last ? 0 : 1;
        assertThat(
                deg == last || Double.isNaN(last) || Math.abs(deg - last) >= OwnSmoother.STEP_DEG)
            .as("from %f to %f", last, deg)
            .isTrue();
        last = deg;
      }
    }
    assertThat(steps).isBetween(2, 30);
  }
}
