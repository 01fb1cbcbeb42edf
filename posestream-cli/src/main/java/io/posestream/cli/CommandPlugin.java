package io.posestream.cli;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;

/**
 * Adds a command to {@code posestream} from another jar. The command line finds implementations on
 * its class path with {@link java.util.ServiceLoader}, so an implementation has a public
 * constructor without parameters and is named in {@code
 * META-INF/services/io.posestream.cli.CommandPlugin}.
 *
 * @since 0.1
 */
public interface CommandPlugin {
  /**
   * A new instance of a class with picocli's {@code @Command}, whose name is the command's. Called
   * once, on the thread of the command line, before its arguments are read. A {@link
   * CommandFailure} that the command throws becomes a message and an exit code; its other
   * exceptions are reported as unexpected, with exit code {@link ExitCode#FAILURE}.
   */
  Object command();
}
