package io.posestream.arbitraries;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What tests provoke the loop to log. */
public final class ProvokedLogs {
  // Held, so that the level is not forgotten.
  private static final Logger LOOP = Logger.getLogger("io.posestream.loop");

  private ProvokedLogs() {}

  /** Turns the logging of the loop off for the rest of this JVM. */
  public static void silence() {
    LOOP.setLevel(Level.OFF);
  }
}
