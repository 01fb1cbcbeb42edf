package io.posestream.cli.analysis;

import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.report.Summary;
import java.util.List;

/**
 * What an analysis came to.
 *
 * @param summary the counts
 * @param warnings what a user should know, such as pictures that could not be read
 * @param mediaS length of what was processed in seconds; 0 for single pictures
 * @param wallS how long it took in seconds
 * @param dropped frames that a newer one replaced
 */
public record Outcome(
    Summary summary, List<String> warnings, double mediaS, double wallS, long dropped) {
  public Outcome {
    warnings = List.copyOf(warnings);
  }

  /** One of {@link ExitCode}. */
  public int exitCode() {
    if (summary.frames() == summary.failed()) {
      return ExitCode.INPUT;
    }
    if (summary.found() + summary.leftHands() + summary.rightHands() == 0) {
      return ExitCode.NO_PERSON;
    }
    return warnings.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }
}
