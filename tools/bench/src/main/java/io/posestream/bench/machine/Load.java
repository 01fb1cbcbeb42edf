package io.posestream.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How busy other processes kept the machine, as that spoils timings.
 *
 * @param othersCores how many cores they kept busy, where the system tells
 */
public record Load(OptionalDouble othersCores) {
  private static final double MUCH = 0.3;

  /** A sentence for a report, and a warning if others disturbed the timings. */
  public String describe() {
    if (othersCores.isEmpty()) {
      return "This system does not tell how busy other processes kept it.";
    }
    double cores = othersCores.getAsDouble();
    String warning =
        cores > MUCH
            ? " WARNING: the machine was not quiet; times are too long, CPU ratios the safest"
                + " figures."
            : "";
    return String.format(Locale.ROOT, "Other processes kept %.2f cores busy.%s", cores, warning);
  }

  /** Measures the load from its creation on. Not thread-safe. */
  public static final class Meter {
    private static final Path CPU_TIMES = Path.of("/proc/stat");
    private static final double TICKS_PER_S = 100;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int LAST_WITHOUT_GUESTS = 8;

    private final long startNs = System.nanoTime();
    private final OptionalDouble atStartS = othersS();

    /** The load until now. */
    public Load load() {
      OptionalDouble nowS = othersS();
      if (atStartS.isEmpty() || nowS.isEmpty()) {
        return new Load(OptionalDouble.empty());
      }
      double elapsedS = (System.nanoTime() - startNs) / 1e9;
      return new Load(
          OptionalDouble.of(Math.max(0, nowS.getAsDouble() - atStartS.getAsDouble()) / elapsedS));
    }

    /** Computing time of all processes but this one, since the machine's start. */
    private static OptionalDouble othersS() {
      try {
        String[] fields = Files.readAllLines(CPU_TIMES).get(0).split(" +", -1);
        long ticks = 0;
        for (int i = 1; i <= LAST_WITHOUT_GUESTS; i++) {
          ticks += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
        }
        return OptionalDouble.of(ticks / TICKS_PER_S - CpuClock.processNs() / 1e9);
      } catch (IOException | RuntimeException e) {
        return OptionalDouble.empty();
      }
    }
  }
}
