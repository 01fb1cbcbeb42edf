package io.posestream.models.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty starts one after the other take what five take. */
@Timeout(600)
class ResidentMemoryTest {
  private static final long MOST_GROWTH_KB = 30 * 1024;

  @ParameterizedTest
  @EnumSource
  void startFiftyShouldTakeNoMoreThanStartFive(FiftyStarts.Kind kind, @TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(FiftyStarts.canMeasure(), "resident memory is measured on Linux only");
    List<String> residentKb = ForkedJvm.run(FiftyStarts.class, kind.name(), folder.toString());
    assertThat(residentKb).hasSize(2);
    long fiveKb = Long.parseLong(residentKb.get(0));
    long fiftyKb = Long.parseLong(residentKb.get(1));
    assertThat(fiftyKb - fiveKb)
        .as("%s: %d kB after five starts, %d kB after fifty", kind, fiveKb, fiftyKb)
        .isLessThan(MOST_GROWTH_KB);
  }
}
