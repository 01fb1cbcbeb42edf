package io.posestream.bench.live;

import io.posestream.bench.machine.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** {@code posestream serve} in a process of its own. Not thread-safe. */
final class ServerProcess implements AutoCloseable {
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
   * @param handModel size of its hand model
   * @throws IllegalStateException if it is not ready in time
   */
  static ServerProcess start(String handModel) throws IOException, InterruptedException {
    ServerProcess server =
        new ServerProcess(
            new ProcessBuilder(
                    SourceTree.file("posestream").toString(),
                    "serve",
                    "--port",
                    PORT,
                    "--web-port",
                    WEB_PORT,
                    "--origin",
                    ReplayClient.ORIGIN,
                    "--hand-model",
                    handModel)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
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
    HttpRequest health =
        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/health")).build();
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
  URI address() {
    return URI.create("ws://localhost:" + PORT + "/pose");
  }

  /** Stops the server and waits for its end. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
