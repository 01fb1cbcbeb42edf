package io.posestream.bench.capacity;

import io.posestream.bench.report.ReportJson;
import io.posestream.cli.exit.ExitCode;
import io.posestream.frame.FrameSourceException;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tools/bench/run capacity}: how many cameras a server holds. */
@Command(
    name = "tools/bench/run capacity",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Raises the number of cameras that stream the signing clip (JPEG, 640×480) to a server until"
            + " not all get their rate in time, and prints how many are held and what each costs."
            + " Needs the media folder, and Linux unless --url is given.",
    footer = {
      "",
      "Exit codes:",
      "  0 measured, whatever the result",
      "  1 no media, or the server does not start or takes no client",
      "  2 wrong options"
    })
public final class CapacityCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--model",
      split = ",",
      defaultValue = "lite,full",
      description = "Body models (default: ${DEFAULT-VALUE}).")
  private List<PoseModel> models = List.of();

  @Option(
      names = "--hand-model",
      split = ",",
      defaultValue = "lite",
      description = "Hand models (default: ${DEFAULT-VALUE}, as serve has it).")
  private List<HandModel> handModels = List.of();

  @Option(names = "--no-hands", description = "Without hands, in place of --hand-model.")
  private boolean noHands;

  @Option(
      names = "--people",
      split = ",",
      defaultValue = "1,2,3",
      description = "How many people are in each picture, 1 to 4 (default: ${DEFAULT-VALUE}).")
  private List<Integer> people = List.of();

  @Option(
      names = "--rate",
      split = ",",
      defaultValue = "15,30",
      description = "Pictures that each camera takes per second (default: ${DEFAULT-VALUE}).")
  private List<Double> rates = List.of();

  @Option(
      names = "--share",
      defaultValue = "0.95",
      description = "What each stream must get of its rate at least (default: ${DEFAULT-VALUE}).")
  private double share;

  @Option(
      names = "--p95-ms",
      defaultValue = "150",
      description =
          "What 95 of 100 times from capture to result must not exceed (default:"
              + " ${DEFAULT-VALUE}).")
  private double p95Ms;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "How long each number of streams is measured (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--most",
      defaultValue = "64",
      description = "No more streams than that are tried (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(
      names = "--url",
      paramLabel = "ADDRESS",
      description =
          "A server that runs already, such as ws://localhost:8000/pose, as it is: models are not"
              + " chosen, and what it uses is not measured.")
  private @Nullable URI url;

  @Option(names = "--json", paramLabel = "FILE", description = "Write every figure to a file.")
  private @Nullable Path json;

  private CapacityCommand() {}

  /**
   * The command.
   *
   * @param out takes the table
   * @param err takes progress and messages
   */
  public static CommandLine line(PrintWriter out, PrintWriter err) {
    return new CommandLine(new CapacityCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(CapacityCommand::failed);
  }

  /** What is not expected keeps its stack trace. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof IllegalStateException || e instanceof FrameSourceException) {
      line.getErr().println("capacity: " + e.getMessage());
      return ExitCode.FAILURE;
    }
    throw e;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    CapacityReport report = run().measure(spec.commandLine().getErr());
    spec.commandLine().getOut().print(report.section().markdown());
    spec.commandLine().getOut().flush();
    if (json != null) {
      ReportJson.write(report, json);
    }
    return ExitCode.OK;
  }

  private CapacityRun run() {
    try {
      return new CapacityRun(
          Optional.ofNullable(url),
          choices(),
          people,
          rates,
          new CapacityBar(share, p95Ms),
          Duration.ofMillis(Math.round(seconds * 1e3)),
          most);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private List<CapacityRun.Choice> choices() {
    if (url != null) {
      requireAsItIs();
      return List.of(new CapacityRun.Choice("as served", List.of()));
    }
    List<CapacityRun.Choice> choices = new ArrayList<>();
    for (PoseModel model : models) {
      String body = model.name().toLowerCase(Locale.ROOT);
      if (noHands) {
        choices.add(
            new CapacityRun.Choice(body + ", no hands", List.of("--model", body, "--no-hands")));
        continue;
      }
      for (HandModel handModel : handModels) {
        String hand = handModel.name().toLowerCase(Locale.ROOT);
        choices.add(
            new CapacityRun.Choice(
                body + ", " + hand + " hands", List.of("--model", body, "--hand-model", hand)));
      }
    }
    return choices;
  }

  private void requireAsItIs() {
    for (String option : List.of("--model", "--hand-model", "--no-hands")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new ParameterException(
            spec.commandLine(), option + " is for a server that is started here, not for --url");
      }
    }
  }
}
