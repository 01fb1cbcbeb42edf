package io.posestream.outside;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A Kafka broker of this machine, in a process of its own. */
final class KafkaBroker implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("(Kafka Server started)");
  private static final String CLUSTER = "cG9zZXN0cmVhbS10ZXN0MQ";

  private static final String PROPERTIES =
      """
      process.roles=broker,controller
      node.id=1
      listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
      controller.listener.names=CONTROLLER
      controller.quorum.bootstrap.servers=127.0.0.1:%2$d
      listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      log.dirs=%3$s
      offsets.topic.replication.factor=1
      """;

  private final Path jars;
  private final Path folder;
  private final String address;
  private final RunningApplication process;

  private KafkaBroker(Path jars, Path folder, String address, RunningApplication process) {
    this.jars = jars;
    this.folder = folder;
    this.address = address;
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param jars folder of Kafka's jars
   * @param folder for what it writes
   */
  static KafkaBroker start(Path jars, Path folder) throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    int port = freePort();
    Path properties = folder.resolve("server.properties");
    String log = folder.resolve("log").toString().replace('\\', '/');
    Files.writeString(properties, PROPERTIES.formatted(port, freePort(), log));
    run(
        jars,
        folder,
        "kafka.tools.StorageTool",
        "format",
        "--standalone",
        "-t",
        CLUSTER,
        "-c",
        properties.toString());
    RunningApplication process =
        RunningApplication.start(
            Jdks.own(),
            temporary,
            Map.of(),
            List.of("-cp", classPath(jars), "kafka.Kafka", properties.toString()),
            STARTED);
    process.ready();
    return new KafkaBroker(jars, folder, "127.0.0.1:" + port, process);
  }

  /** Where clients connect. */
  String address() {
    return address;
  }

  /** The first messages of a topic, each with its key before it; waits until there are so many. */
  List<String> messages(String topic, long count) throws Exception {
    String printed =
        run(
            jars,
            folder,
            "org.apache.kafka.tools.consumer.ConsoleConsumer",
            "--bootstrap-server",
            address,
            "--topic",
            topic,
            "--from-beginning",
            "--max-messages",
            String.valueOf(count),
            "--formatter-property",
            "print.key=true");
    return printed.lines().filter(line -> line.contains("\t{")).toList();
  }

  /** A port on which nothing listened a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String run(Path jars, Path folder, String... classAndArguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Jdks.own().resolve("bin").resolve("java").toString());
    command.addAll(List.of("-cp", classPath(jars)));
    command.addAll(List.of(classAndArguments));
    Program program = Program.run(folder, Map.of(), command);
    if (program.exitCode() != 0) {
      throw new IllegalStateException(program.output());
    }
    return program.output();
  }

  private static String classPath(Path jars) {
    return jars + File.separator + "*";
  }

  @Override
  public void close() {
    process.close();
  }
}
