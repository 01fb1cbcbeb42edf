package io.posestream.bench.balance;

import io.posestream.bench.machine.SourceTree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HAProxy with the configuration of docs/haproxy/posestream.cfg, in which only addresses are
 * replaced, before a fleet. Not thread-safe.
 */
public final class HaProxy implements AutoCloseable {
  private static final String PROGRAM = "haproxy";
  private static final String CONFIGURATION = "docs/haproxy/posestream.cfg";
  private static final String BACKEND = "pose";

  private final Process process;
  private final Path folder;
  private final int posePort;
  private final int webPort;

  private HaProxy(Process process, Path folder, int posePort, int webPort) {
    this.process = process;
    this.folder = folder;
    this.posePort = posePort;
    this.webPort = webPort;
  }

  /**
   * The program of this machine; empty where there is none.
   *
   * @throws IllegalStateException in CI, where there must be one
   */
  public static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/sbin";
    Optional<Path> found =
        Arrays.stream(path.split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder, PROGRAM))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("the balancer must run in CI: " + PROGRAM + " is missing");
    }
    return found;
  }

  /** Starts it and waits until it listens; it takes every server for up at first. */
  public static HaProxy start(ServerFleet fleet) throws IOException, InterruptedException {
    Path program =
        program().orElseThrow(() -> new IllegalStateException(PROGRAM + " is not installed"));
    Path folder = Files.createTempDirectory("posestream-balance");
    List<Integer> ports = FreePorts.take(2);
    Path published = folder.resolve("posestream.cfg");
    Files.writeString(published, configuration(fleet, ports));
    Path control = folder.resolve("control.cfg");
    Files.writeString(control, "global\n    stats socket " + socket(folder) + " level user\n");
    Process process =
        new ProcessBuilder(
                program.toString(), "-db", "-f", published.toString(), "-f", control.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    HaProxy balancer = new HaProxy(process, folder, ports.get(0), ports.get(1));
    try {
      Patience.until("the balancer listens", balancer::listens);
      return balancer;
    } catch (InterruptedException | RuntimeException e) {
      balancer.close();
      throw e;
    }
  }

  private static String configuration(ServerFleet fleet, List<Integer> ports) throws IOException {
    String text = Files.readString(SourceTree.file(CONFIGURATION));
    text = replaced(text, "bind :8000\n", "bind 127.0.0.1:" + ports.get(0) + "\n");
    text = replaced(text, "bind :3000\n", "bind 127.0.0.1:" + ports.get(1) + "\n");
    for (int i = 0; i < fleet.size(); i++) {
      String host = "10.0.0.1" + (i + 1);
      text = replaced(text, host + ":8000", "127.0.0.1:" + fleet.ports().get(i));
      text = replaced(text, host + ":3000", "127.0.0.1:" + fleet.webPorts().get(i));
    }
    return text;
  }

  private static String replaced(String text, String published, String here) {
    if (!text.contains(published)) {
      throw new IllegalStateException(CONFIGURATION + " has no " + published.strip());
    }
    return text.replace(published, here);
  }

  private static Path socket(Path folder) {
    return folder.resolve("control");
  }

  private boolean listens() {
    if (!process.isAlive()) {
      throw new IllegalStateException(PROGRAM + " ended:\n" + log());
    }
    return Files.exists(socket(folder));
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect. */
  public URI address() {
    return URI.create("ws://127.0.0.1:" + posePort + "/pose");
  }

  /** A page on the port of the WebSocket. */
  public URI page(String path) {
    return URI.create("http://127.0.0.1:" + posePort + path);
  }

  /** The web client. */
  public URI webClient() {
    return URI.create("http://127.0.0.1:" + webPort + "/");
  }

  /** Whether it sends new clients to a server of the fleet, and all checks are good. */
  public boolean isUp(int number) {
    return "UP".equals(status(number));
  }

  /** Whether it has taken a server of the fleet out. */
  public boolean isDown(int number) {
    return "DOWN".equals(status(number));
  }

  private String status(int number) {
    return statistics().getOrDefault(BACKEND + "/" + BACKEND + (number + 1), "");
  }

  /** The status of each line by its backend and server. */
  private Map<String, String> statistics() {
    Map<String, String> status = new HashMap<>();
    List<String> lines = ask("show stat\n").lines().toList();
    List<String> heads = List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length == heads.size()) {
        status.put(cells[0] + "/" + cells[1], cells[heads.indexOf("status")]);
      }
    }
    return status;
  }

  private String ask(String command) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket(folder)));
      channel.write(StandardCharsets.US_ASCII.encode(command));
      byte[] answer = Channels.newInputStream(channel).readAllBytes();
      return StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(answer)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the balancer does not answer:\n" + log(), e);
    }
  }

  /** Ends it at once, with every connection through it. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    for (String name : List.of("posestream.cfg", "control.cfg", "control", "log.txt")) {
      delete(folder.resolve(name));
    }
    delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
