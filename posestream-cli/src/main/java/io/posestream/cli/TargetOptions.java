package io.posestream.cli;

import io.posestream.quality.QualityTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What shall be held by lowering the quality. Filled by picocli. */
final class TargetOptions {
  @Option(
      names = "--target-rate",
      paramLabel = "HZ",
      description =
          "Results per second to hold with smaller models and rarer hands where needed; the models"
              + " named are the largest used.")
  private @Nullable Double resultsPerSecond;

  @Option(
      names = "--target-latency",
      paramLabel = "MS",
      description = "Work on a frame to hold in the same way, in place of --target-rate.")
  private @Nullable Double latencyMs;

  Optional<QualityTarget> chosen() {
    Double rate = resultsPerSecond;
    Double latency = latencyMs;
    if (rate != null && latency != null) {
      throw new CommandFailure(ExitCode.USAGE, "name --target-rate or --target-latency, not both");
    }
    try {
      return rate != null
          ? Optional.of(QualityTarget.resultsPerSecond(rate))
          : Optional.ofNullable(latency).map(QualityTarget::latencyMs);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
