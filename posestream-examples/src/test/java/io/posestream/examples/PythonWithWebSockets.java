package io.posestream.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Python that has the library {@code websockets}, such as Debian's with python3-websockets. */
final class PythonWithWebSockets {
  private static final List<String> CANDIDATES = List.of("/usr/bin/python3", "python3", "python");

  private final String command;

  private PythonWithWebSockets(String command) {
    this.command = command;
  }

  /**
   * The first one of this machine; empty where there is none.
   *
   * @throws IllegalStateException in CI, where there must be one
   */
  static Optional<PythonWithWebSockets> find() {
    Optional<PythonWithWebSockets> found =
        CANDIDATES.stream()
            .map(PythonWithWebSockets::new)
            .filter(python -> python.run(List.of("-c", "import websockets")).code() == 0)
            .findFirst();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(
          "the Python client must run in CI: python3-websockets is missing");
    }
    return found;
  }

  /** How a program ended and what it printed, errors too. */
  record Ended(int code, List<String> lines) {}

  /** Runs a script with arguments. */
  Ended run(Path script, List<String> arguments) {
    return run(Stream.concat(Stream.of(script.toString()), arguments.stream()).toList());
  }

  private Ended run(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    try {
      Process process = builder.start();
      try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
        List<String> lines = reader.lines().toList();
        return new Ended(process.waitFor(), lines);
      }
    } catch (IOException e) {
      return new Ended(127, List.of(e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
