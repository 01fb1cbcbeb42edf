package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Programs in a network namespace that has its loopback and nothing else. Linux counts there what
 * they tried to send elsewhere, name look-ups too: nothing of it has a route.
 */
final class ClosedNetwork {
  private static final List<String> NAMESPACE =
      List.of("unshare", "--map-root-user", "--net", "--mount");

  /** A name server that is not on the loopback, so that asking it is counted. */
  private static final String NAME_SERVER = "nameserver 192.0.2.53\n";

  private static final String SCRIPT =
      """
      folder=$1; shift
      ip link set lo up && mount --bind "$folder/resolv.conf" /etc/resolv.conf || exit 125
      "$@"
      code=$?
      cat /proc/net/snmp /proc/net/snmp6 > "$folder/counters"
      exit $code
      """;

  /**
   * What became of a program.
   *
   * @param printed by both its outputs
   * @param attempts packets and connections that it wanted to send to anybody but itself
   */
  record Outcome(int exitCode, String printed, long attempts) {}

  private final Path folder;

  /** Keeps its own files in a folder. */
  ClosedNetwork(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("resolv.conf"), NAME_SERVER);
    for (Path each : List.of(work(), temporary(), home())) {
      Files.createDirectories(each);
    }
  }

  /** Where programs are started. */
  Path work() {
    return folder.resolve("work");
  }

  /** Their folder for temporary files. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  /** Their user's folder. */
  Path home() {
    return folder.resolve("home");
  }

  /** Whether this user may have such a network on this machine. */
  static boolean isPossible() throws InterruptedException {
    List<String> command = new ArrayList<>(NAMESPACE);
    command.addAll(List.of("ip", "link", "set", "lo", "up"));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a main class of this test's class path to its end. */
  Outcome run(Class<?> program, Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(NAMESPACE);
    command.addAll(List.of("sh", "-c", SCRIPT, "sh", folder.toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    File output = folder.resolve("output.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    builder
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS",
            "-Djava.io.tmpdir=%s -Duser.home=%s".formatted(temporary(), home()));
    int exitCode = builder.start().waitFor();
    String printed = Files.readString(output.toPath());
    assertThat(folder.resolve("counters")).as(printed).exists();
    return new Outcome(exitCode, printed, attempts(folder.resolve("counters")));
  }

  private static long attempts(Path counters) throws IOException {
    List<String> lines = Files.readAllLines(counters);
    List<String> ip4 = lines.stream().filter(line -> line.startsWith("Ip: ")).toList();
    List<String> names = List.of(ip4.get(0).split(" ", -1));
    List<String> values = List.of(ip4.get(1).split(" ", -1));
    long noRoute4 = Long.parseLong(values.get(names.indexOf("OutNoRoutes")));
    long noRoute6 =
        lines.stream()
            .filter(line -> line.startsWith("Ip6OutNoRoutes"))
            .mapToLong(line -> Long.parseLong(line.split("\\s+", -1)[1]))
            .sum();
    return noRoute4 + noRoute6;
  }
}
