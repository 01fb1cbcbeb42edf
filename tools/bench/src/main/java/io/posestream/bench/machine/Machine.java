package io.posestream.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a report was measured on.
 *
 * @param cpu model of the processor
 * @param cores how many this JVM may use
 * @param memoryBytes of the whole machine
 * @param system operating system and its architecture
 * @param java version and name of the JVM
 * @param collectors the garbage collectors
 * @param maxHeapBytes limit of the Java heap
 */
public record Machine(
    String cpu,
    int cores,
    long memoryBytes,
    String system,
    String java,
    List<String> collectors,
    long maxHeapBytes) {
  public Machine {
    collectors = List.copyOf(collectors);
  }

  /** The one that this runs on. */
  public static Machine here() {
    String architecture = System.getProperty("os.arch");
    return new Machine(
        value("/proc/cpuinfo", "model name", architecture),
        Runtime.getRuntime().availableProcessors(),
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize(),
        value("/etc/os-release", "PRETTY_NAME", System.getProperty("os.name")) + " " + architecture,
        System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")",
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .toList(),
        Runtime.getRuntime().maxMemory());
  }

  private static String value(String file, String key, String otherwise) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .findFirst()
          .map(line -> line.replaceFirst("^[^:=]*[:=]", "").replace("\"", "").strip())
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }

  /** In one line for a report. */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s; Java %s, %s, at most %d MiB heap",
        cpu,
        cores,
        system,
        java,
        String.join(" + ", collectors),
        maxHeapBytes >> 20);
  }
}
