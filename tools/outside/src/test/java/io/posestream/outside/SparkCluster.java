package io.posestream.outside;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone Spark cluster of this machine: a master and workers, each in a process. */
final class SparkCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern WORKER =
      Pattern.compile("Successfully registered with master (\\S+)");
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private final Path home;
  private final Path folder;
  private final List<RunningApplication> processes = new ArrayList<>();
  private String master = "";

  private SparkCluster(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param home of Spark, with its jars in {@code jars}
   * @param folder for what it writes
   */
  static SparkCluster start(Path home, Path folder, int workers, int coresPerWorker)
      throws Exception {
    SparkCluster cluster = new SparkCluster(home, Files.createDirectories(folder.resolve("tmp")));
    boolean started = false;
    try {
      cluster.start(workers, coresPerWorker);
      started = true;
      return cluster;
    } finally {
      if (!started) {
        cluster.close();
      }
    }
  }

  private void start(int workers, int coresPerWorker) throws Exception {
    List<String> local = List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
    String name = "org.apache.spark.deploy.master.Master";
    master = run(MASTER, Stream.concat(Stream.of(name), local.stream()).toList()).ready();
    for (int i = 0; i < workers; i++) {
      List<String> worker = new ArrayList<>(List.of("org.apache.spark.deploy.worker.Worker"));
      worker.addAll(local);
      worker.addAll(List.of("--cores", String.valueOf(coresPerWorker), "--memory", "2g"));
      worker.addAll(List.of("--work-dir", folder.resolve("work" + i).toString(), master));
      processes.add(run(WORKER, worker));
    }
    for (RunningApplication worker : processes) {
      worker.ready();
    }
  }

  /** Submits an application as {@code spark-submit} does, with these arguments. */
  RunningApplication submit(Pattern ready, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=-Djava.io.tmpdir=" + folder));
    command.addAll(List.of(arguments));
    return run(ready, command);
  }

  /** With the options that Spark's own scripts ask this class for. */
  private RunningApplication run(Pattern ready, List<String> classAndArguments) throws Exception {
    List<String> launcher =
        new ArrayList<>(List.of(java(), "-cp", jars(), "org.apache.spark.launcher.Main"));
    launcher.addAll(classAndArguments);
    Program printed = Program.run(folder, environment(), launcher);
    List<String> command =
        Stream.of(printed.output().split("\0"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    if (printed.exitCode() != 0 || !command.get(0).equals(java())) {
      throw new IllegalStateException(printed.output());
    }
    RunningApplication process =
        RunningApplication.start(
            Jdks.own(), folder, environment(), command.subList(1, command.size()), ready);
    processes.add(process);
    return process;
  }

  private static String java() {
    return Jdks.own().resolve("bin").resolve("java").toString();
  }

  private String jars() {
    return home.resolve("jars") + File.separator + "*";
  }

  private Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        Jdks.own().toString(),
        "SPARK_HOME",
        home.toString(),
        "SPARK_SCALA_VERSION",
        "2.13",
        "SPARK_LOCAL_IP",
        "127.0.0.1",
        "SPARK_LOCAL_DIRS",
        folder.toString());
  }

  /** The process of an executor, a child of its worker. */
  ProcessHandle executor(String id) {
    return processes.stream()
        .flatMap(process -> ProcessHandle.of(process.processId()).stream())
        .flatMap(ProcessHandle::children)
        .filter(child -> hasArguments(child, EXECUTOR, "--executor-id " + id + " "))
        .findFirst()
        .orElseThrow();
  }

  private static boolean hasArguments(ProcessHandle process, String... parts) {
    String command = process.info().commandLine().orElse("");
    return Stream.of(parts).allMatch(command::contains);
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        processes.stream()
            .flatMap(process -> ProcessHandle.of(process.processId()).stream())
            .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
