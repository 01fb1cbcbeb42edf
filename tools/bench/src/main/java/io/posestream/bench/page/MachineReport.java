package io.posestream.bench.page;

import io.posestream.bench.figures.FigureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what the figures were measured on, when, and of which commit. */
public final class MachineReport {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final Path MEMORY_INFO = Path.of("/proc/meminfo");
  private static final Path SYSTEM_INFO = Path.of("/etc/os-release");
  private static final double KIB_PER_GIB = 1 << 20;

  private MachineReport() {}

  /** Prints the table; arguments: the commit, and the load before anything was built. */
  public static void main(String[] args) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    List<List<String>> rows =
        List.of(
            List.of("processor", cores + " cores " + value(CPU_INFO, "model name", "unknown")),
            List.of("memory", memory()),
            List.of(
                "system", value(SYSTEM_INFO, "PRETTY_NAME", System.getProperty("os.name", "?"))),
            List.of("Java", System.getProperty("java.vm.name") + " " + Runtime.version()),
            List.of("load of the minute before", args[1]),
            List.of("date", LocalDate.now(ZoneOffset.UTC).toString()),
            List.of("commit", args[0]));
    System.out.print(new FigureTable("", List.of("measured on", ""), rows).markdown());
  }

  private static String memory() throws IOException {
    String kibibytes = value(MEMORY_INFO, "MemTotal", "").replaceAll("\\D", "");
    return kibibytes.isEmpty()
        ? "unknown"
        : String.format(Locale.ROOT, "%.0f GiB", Long.parseLong(kibibytes) / KIB_PER_GIB);
  }

  private static String value(Path file, String key, String otherwise) throws IOException {
    if (!Files.isReadable(file)) {
      return otherwise;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .findFirst()
          .map(line -> line.replaceFirst("^[^:=]*[:=]", "").replace("\"", "").strip())
          .orElse(otherwise);
    }
  }
}
