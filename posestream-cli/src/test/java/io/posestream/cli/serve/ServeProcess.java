package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.Posestream;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of {@code posestream serve} and all that it prints. */
final class ServeProcess implements AutoCloseable {
  private static final Pattern WHERE = Pattern.compile("WebSocket wss?://127.0.0.1:(\\d+)/pose");
  private static final Pattern READY = Pattern.compile("^Ready|\"message\":\"Ready");
  private static final int START_S = 90;

  private final Process process;
  private final Queue<String> printed = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Integer> ready = new CompletableFuture<>();
  private final Thread reader = new Thread(this::read);

  private ServeProcess(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it on a free port, without the page; returns when it is ready. */
  static ServeProcess start(String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Posestream.class.getName(),
                "serve",
                "--port=0",
                "--web-port=none"));
    command.addAll(List.of(options));
    ServeProcess started =
        new ServeProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    started.ready.get(START_S, TimeUnit.SECONDS);
    return started;
  }

  private void read() {
    int port = 0;
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        printed.add(line);
        Matcher where = WHERE.matcher(line);
        if (where.find()) {
          port = Integer.parseInt(where.group(1));
        }
        if (READY.matcher(line).find()) {
          ready.complete(port);
        }
      }
    } catch (IOException e) {
      printed.add("cannot be read: " + e);
    }
    ready.completeExceptionally(new AssertionError("the server ended: " + printed));
  }

  int port() {
    return ready.join();
  }

  /** The lines of both its outputs so far; all of them, once it has ended. */
  List<String> printed() {
    return List.copyOf(printed);
  }

  /** Sends SIGTERM; what it prints then is read, which {@code Process.destroy} would prevent. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Its exit code, once it has ended and its output is read. */
  int awaitExit(int seconds) throws InterruptedException {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).isTrue();
    reader.join(TimeUnit.SECONDS.toMillis(seconds));
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
