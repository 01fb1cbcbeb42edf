package io.posestream.cli.exit;

/**
 * What the command tells the shell.
 *
 * @since 0.1
 */
public final class ExitCode {
  /** All went well. */
  public static final int OK = 0;

  /** Something unexpected, such as a full disk. */
  public static final int FAILURE = 1;

  /** Unknown or contradictory options. */
  public static final int USAGE = 2;

  /** The input is missing or nothing of it can be read. */
  public static final int INPUT = 3;

  /** Everything was processed, and no person was found. */
  public static final int NO_PERSON = 4;

  /** The engine cannot start: a model file is missing or damaged. */
  public static final int ENGINE = 5;

  /** A part of the input could not be read; the rest was analysed. */
  public static final int PARTIAL = 6;

  private ExitCode() {}
}
