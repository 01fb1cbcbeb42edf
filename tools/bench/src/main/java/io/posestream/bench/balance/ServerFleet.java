package io.posestream.bench.balance;

import io.posestream.cli.Posestream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes of {@code posestream serve}, each with ports that it keeps when it is started again:
 * the lite body model without hands, so that three of them fit on two cores. The hello of number n
 * says that it takes {@code FIRST_LIMIT + n} frames a second, which is how clients tell them apart.
 * Not thread-safe.
 */
public final class ServerFleet implements AutoCloseable {
  /** Any, beyond what clients send. */
  static final int FIRST_LIMIT = 60;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Integer> ports;
  private final List<Integer> webPorts;
  private final List<Process> processes = new ArrayList<>();

  private ServerFleet(List<Integer> ports) {
    this.ports = ports.subList(0, ports.size() / 2);
    webPorts = ports.subList(ports.size() / 2, ports.size());
  }

  /** Starts them and waits until each is ready. */
  public static ServerFleet start(int count) throws IOException, InterruptedException {
    ServerFleet fleet = new ServerFleet(FreePorts.take(2 * count));
    try {
      for (int i = 0; i < count; i++) {
        fleet.processes.add(fleet.launch(i));
      }
      for (int i = 0; i < count; i++) {
        fleet.awaitReady(i);
      }
      return fleet;
    } catch (IOException | InterruptedException | RuntimeException e) {
      fleet.close();
      throw e;
    }
  }

  private Process launch(int number) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            Posestream.class.getName(),
            "serve",
            "--port=" + ports.get(number),
            "--web-port=" + webPorts.get(number),
            "--model=lite",
            "--no-hands",
            "--max-frames-per-second=" + (FIRST_LIMIT + number));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitReady(int number) throws InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(number) + "/health"))
            .build();
    Patience.until("server " + number + " is ready", () -> isReady(number, health));
  }

  private boolean isReady(int number, HttpRequest health) {
    if (!processes.get(number).isAlive()) {
      throw new IllegalStateException(
          "server " + number + " ended with " + processes.get(number).exitValue());
    }
    try {
      return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // Not listening yet.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many there are. */
  public int size() {
    return processes.size();
  }

  /** The port of the WebSocket of each. */
  List<Integer> ports() {
    return ports;
  }

  /** The port of the page of each. */
  List<Integer> webPorts() {
    return webPorts;
  }

  /** Sends SIGTERM and does not wait. */
  public void terminate(int number) {
    processes.get(number).destroy();
  }

  /** Sends SIGKILL and does not wait. */
  public void kill(int number) {
    processes.get(number).destroyForcibly();
  }

  /** Stops one as a machine that hangs: its connections stay and nothing answers. */
  public void suspend(int number) throws IOException, InterruptedException {
    signal("STOP", number);
  }

  /** Lets one that was suspended go on. */
  public void resume(int number) throws IOException, InterruptedException {
    signal("CONT", number);
  }

  private void signal(String name, int number) throws IOException, InterruptedException {
    String id = Long.toString(processes.get(number).pid());
    int exitCode = new ProcessBuilder("kill", "-" + name, id).start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("kill -" + name + " ended with " + exitCode);
    }
  }

  /** Waits for the end of one that was stopped, and starts it again; returns when it is ready. */
  public void restart(int number) throws IOException, InterruptedException {
    processes.get(number).waitFor();
    processes.set(number, launch(number));
    awaitReady(number);
  }

  /** Starts again, at once, those that were stopped; returns when all are ready. */
  public void restartEnded() throws IOException, InterruptedException {
    for (int i = 0; i < size(); i++) {
      if (!processes.get(i).isAlive()) {
        processes.set(i, launch(i));
      }
    }
    for (int i = 0; i < size(); i++) {
      awaitReady(i);
    }
  }

  /** Ends all of them at once. */
  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
