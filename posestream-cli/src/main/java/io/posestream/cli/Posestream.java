package io.posestream.cli;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.input.LocaleNames;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root of the command.
 *
 * @since 0.1
 */
@Command(
    name = "posestream",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    description = "Finds a person's body, hands and joint angles in video, pictures or a camera.",
    synopsisSubcommandLabel = "COMMAND")
public final class Posestream implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** One line per message of a library; the user's own setting wins. */
  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

  private Posestream() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    if (System.getProperty(LOG_FORMAT) == null) {
      System.setProperty(LOG_FORMAT, "%4$s: %5$s%6$s%n");
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine(EngineFactory.mediaPipe(), out, err).execute(args));
  }

  /**
   * The command with its subcommands, those of all {@linkplain CommandPlugin plug-ins} on the class
   * path included. To execute it does not end the JVM.
   *
   * @param engines makes the engine of {@code analyze}, {@code serve}, {@code replay} and {@code
   *     doctor}
   * @param out takes what is printed, results and help; flushed, not closed
   * @param err takes messages and progress; flushed, not closed
   */
  public static CommandLine commandLine(EngineFactory engines, PrintWriter out, PrintWriter err) {
    CommandLine command =
        new CommandLine(new Posestream())
            .addSubcommand(AnalyzeCommand.line(engines))
            .addSubcommand(ServeCommand.line(engines))
            .addSubcommand(new ReplayCommand(engines))
            .addSubcommand(new ReportCommand())
            .addSubcommand(DoctorCommand.line(engines));
    for (CommandPlugin plugin : ServiceLoader.load(CommandPlugin.class)) {
      command.addSubcommand(plugin.command());
    }
    if (!command.getSubcommands().containsKey("bench")) {
      command.addSubcommand(MissingBench.line());
    }
    command.setOut(out);
    command.setErr(err);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.registerConverter(Path.class, LocaleNames::path);
    command.setExecutionExceptionHandler((e, line, parsed) -> failed(e, line));
    return command;
  }

  private static int failed(Exception e, CommandLine line) {
    if (e instanceof CommandFailure failure) {
      line.getErr().println("posestream: " + failure.getMessage());
      return failure.exitCode();
    }
    line.getErr().println("posestream: unexpected failure: " + e);
    e.printStackTrace(line.getErr());
    return ExitCode.FAILURE;
  }

  @Override
  public void run() {
    String commands =
        spec.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(command -> !command.usageMessage().hidden())
            .map(CommandSpec::name)
            .collect(Collectors.joining(", "));
    throw new ParameterException(spec.commandLine(), "Say what to do: " + commands + ".");
  }
}
