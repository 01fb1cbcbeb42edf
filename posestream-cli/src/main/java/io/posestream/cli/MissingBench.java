package io.posestream.cli;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Stands for {@code bench} where its plug-in is not on the class path, and says so. */
@Command(name = "bench", hidden = true)
final class MissingBench implements Callable<Integer> {
  private MissingBench() {}

  /** The command; it takes all arguments, as the answer is always the same. */
  static CommandLine line() {
    return new CommandLine(new MissingBench()).setUnmatchedArgumentsAllowed(true);
  }

  @Override
  public Integer call() {
    throw new CommandFailure(
        ExitCode.USAGE,
        "bench is not part of this installation: its plug-in, posestream-bench, is not on the"
            + " class path. Get the sources of posestream and run ./posestream bench there,"
            + " which builds it.");
  }
}
