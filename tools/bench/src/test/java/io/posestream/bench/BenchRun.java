package io.posestream.bench;

import io.posestream.cli.EngineFactory;
import io.posestream.cli.Posestream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of {@code posestream bench} in this JVM, by way of the command line that finds it.
 *
 * @param exitCode what the shell would get
 * @param out what it printed
 * @param err its messages
 */
record BenchRun(int exitCode, String out, String err) {
  static BenchRun of(Object... args) {
    List<String> words = new ArrayList<>(List.of("bench"));
    for (Object arg : args) {
      words.add(arg.toString());
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Posestream.commandLine(
                EngineFactory.mediaPipe(), new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(words.toArray(String[]::new));
    return new BenchRun(exitCode, out.toString(), err.toString());
  }
}
