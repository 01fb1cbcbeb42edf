package io.posestream.cli.analysis;

import java.io.IOException;

/** One run over an input. */
public interface Analysis {
  /**
   * Processes everything and completes the report.
   *
   * @throws IOException if the report cannot be written
   */
  Outcome run() throws IOException, InterruptedException;

  /** Ends the run early, with the report complete; from any thread, does not wait. */
  void stop();
}
