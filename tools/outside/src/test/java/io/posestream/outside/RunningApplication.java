package io.posestream.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application of {@link Surrounding} that runs. It prints the address of its endpoint as soon as
 * it is ready.
 */
final class RunningApplication implements AutoCloseable {
  /** Far beyond what any of them takes, on any machine. */
  private static final long LIMIT_S = 300;

  /** From this version on a JVM warns of native libraries that it was not told of. */
  private static final int NATIVE_ACCESS_WARNED_FROM = 24;

  /** What our applications print: the address of their endpoint. */
  static final Pattern ADDRESS = Pattern.compile("(ws://\\S+)/pose");

  private final Process process;
  private final Pattern ready;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<String> found = new CompletableFuture<>();
  private final Thread reader = new Thread(this::read, "application-output");

  private RunningApplication(Process process, Pattern ready) {
    this.process = process;
    this.ready = ready;
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it with the folder as its {@code java.io.tmpdir}; it may not be ready yet. */
  static RunningApplication start(Path jar, Path temporary, String... arguments)
      throws IOException {
    List<String> options = new ArrayList<>(List.of("-jar", jar.toString()));
    options.addAll(List.of(arguments));
    return start(Jdks.own(), temporary, Map.of(), options, ADDRESS);
  }

  /**
   * Starts any Java program.
   *
   * @param ready what it prints once it is ready; the first group is what {@link #ready()} gives
   */
  static RunningApplication start(
      Path jdk,
      Path temporary,
      Map<String, String> environment,
      List<String> options,
      Pattern ready)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    if (jdk.equals(Jdks.own()) && Runtime.version().feature() >= NATIVE_ACCESS_WARNED_FROM) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile().getAbsoluteFile().getParentFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new RunningApplication(builder.start(), ready);
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher matcher = ready.matcher(line);
        if (matcher.find()) {
          found.complete(matcher.group(1));
        }
      }
      found.completeExceptionally(new IllegalStateException("it ended:\n" + output()));
    } catch (IOException e) {
      found.completeExceptionally(new UncheckedIOException(e));
    }
  }

  /** Waits until it is ready, and gives what it said then. */
  String ready() throws InterruptedException, ExecutionException, TimeoutException {
    return found.get(LIMIT_S, TimeUnit.SECONDS);
  }

  /** Where clients connect. */
  URI endpoint() throws InterruptedException, ExecutionException, TimeoutException {
    return URI.create(ready() + "/pose");
  }

  /** What it answers at a path below its context path. */
  String page(String path) throws Exception {
    URI page = URI.create(ready().replaceFirst("^ws", "http") + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(page).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  long processId() {
    return process.pid();
  }

  /** Asks it to stop; SIGTERM, where there are signals. */
  void terminate() {
    process.destroy();
  }

  /** Waits for its end and gives what it returned. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it does not end:\n" + output());
    }
    reader.join();
    return process.exitValue();
  }

  /** What it has printed so far, errors included. */
  String output() {
    return String.join("\n", output);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
