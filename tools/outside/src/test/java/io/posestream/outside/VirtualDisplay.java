package io.posestream.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A screen that nobody sees, for programs with windows: Xvfb. */
final class VirtualDisplay implements AutoCloseable {
  private static final String PROGRAM = "Xvfb";

  private final Process process;
  private final String name;

  private VirtualDisplay(Process process, String name) {
    this.process = process;
    this.name = name;
  }

  /** Whether there is an Xvfb on the path. */
  static boolean isInstalled() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
  }

  /** Starts one under a free number. */
  static VirtualDisplay start() throws IOException {
    Process process =
        new ProcessBuilder(
                PROGRAM, "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String number = lines.readLine();
    if (number == null) {
      throw new IOException(PROGRAM + " does not start");
    }
    return new VirtualDisplay(process, ":" + number);
  }

  /** What a program needs to show its windows there. */
  Map<String, String> environment() {
    return Map.of("DISPLAY", name);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
