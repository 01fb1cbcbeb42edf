package io.posestream.bench.live;

import io.posestream.bench.machine.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code posestream serve} in a process of its own. Not thread-safe. */
public final class ServerProcess implements AutoCloseable {
  /** A heap of one size, touched at the start: what grows beside it is not the heap filling up. */
  public static final String FIXED_HEAP = "-Xms256m -Xmx256m -XX:+AlwaysPreTouch";

  private static final String PORT = "8017";
  private static final String WEB_PORT = "3017";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts the server of the source tree and waits until it is ready.
   *
   * @param javaOptions options of its JVM, beside those of the command; may be empty
   * @param options of {@code posestream serve}, beside ports
   * @throws IllegalStateException if it is not ready in time
   */
  public static ServerProcess start(String javaOptions, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SourceTree.file("posestream").toString()));
    command.addAll(List.of("serve", "--port", PORT, "--web-port", WEB_PORT));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("POSESTREAM_JAVA_OPTS", javaOptions);
    ServerProcess server = new ServerProcess(builder.start());
    try {
      server.awaitReady();
      return server;
    } catch (IllegalStateException | InterruptedException e) {
      server.close();
      throw e;
    }
  }

  private void awaitReady() throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest health = HttpRequest.newBuilder(page("/health")).build();
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < endNs) {
      try {
        if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Thread.sleep(5);
    }
    throw new IllegalStateException("the server ended or was not ready after " + PATIENCE);
  }

  /** The address of its WebSocket. */
  public URI address() {
    return URI.create("ws://localhost:" + PORT + "/pose");
  }

  /** The address of a page beside the WebSocket, such as {@code /metrics}. */
  public URI page(String path) {
    return URI.create("http://localhost:" + PORT + path);
  }

  /** Its process: the command becomes the JVM. */
  public long pid() {
    return process.pid();
  }

  /** For how long its threads have been computing. */
  Duration cpuTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Stops the server and waits for its end. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
