package io.posestream.cli;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.report.RecordingPage;
import io.posestream.record.RecordingException;
import io.posestream.record.RecordingReader;
import io.posestream.wire.WireException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream report}: a recording as a page for people. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    description = {
      "Writes a page about a recording of serve --record, to read and print: ranges of motion,",
      "curves, how well everything was seen, and pictures if frames were recorded."
    },
    footer = {
      "",
      "Of a video, analyze writes the same page.",
      "",
      "Exit codes:",
      "  0 all well   1 the page cannot be written   2 wrong options",
      "  3 the file is no recording   4 no person in it"
    })
final class ReportCommand implements Callable<Integer> {
  private static final String ENDING = ".html";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The recording.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The page (default: the recording's name with .html, beside it).")
  private @Nullable Path out;

  @ArgGroup private AnnotationOptions annotation = new AnnotationOptions();

  @Override
  public Integer call() {
    Path page = out == null ? file.resolveSibling(file.getFileName() + ENDING) : out;
    try (RecordingReader recording = RecordingReader.open(file)) {
      boolean seen =
          RecordingPage.write(
              recording, String.valueOf(file.getFileName()), page, annotation.backdrop());
      if (!recording.isComplete()) {
        spec.commandLine()
            .getErr()
            .println(
                "posestream: the recording was not closed; left out are the "
                    + recording.cutBytes()
                    + " bytes at its end that are no whole record");
      }
      spec.commandLine().getOut().println("output: " + page.toAbsolutePath().normalize());
      if (!seen) {
        spec.commandLine().getErr().println("posestream: no person is in the recording");
      }
      return seen ? ExitCode.OK : ExitCode.NO_PERSON;
    } catch (RecordingException | WireException e) {
      throw new CommandFailure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.FAILURE, page + " cannot be written: " + e, e);
    }
  }
}
