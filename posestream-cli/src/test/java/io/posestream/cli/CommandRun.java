package io.posestream.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * One call of the command in this JVM.
 *
 * @param exitCode what the shell would see
 * @param out what it printed
 * @param err what it complained about
 */
record CommandRun(int exitCode, String out, String err) {
  /** Runs with an engine that finds one person in every picture. */
  static CommandRun scripted(Object... args) {
    return of((directory, preferred) -> ScriptedEngine.onePerson(), args);
  }

  /** Runs with the real networks. */
  static CommandRun real(Object... args) {
    return of(EngineFactory.mediaPipe(), args);
  }

  static CommandRun of(EngineFactory engines, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i] instanceof Path path ? path.toString() : String.valueOf(args[i]);
    }
    int exitCode =
        Posestream.commandLine(engines, new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(texts);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
