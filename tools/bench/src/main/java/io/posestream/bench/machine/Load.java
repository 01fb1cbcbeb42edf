package io.posestream.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How busy other processes kept the machine, as that spoils timings.
 *
 * @param averageAtStart the load average of the last minute, negative if unknown
 * @param averageAtEnd the same at the end; the measurement itself is part of it
 * @param othersCores how many cores other processes kept busy meanwhile, where the system tells
 */
public record Load(double averageAtStart, double averageAtEnd, OptionalDouble othersCores) {
  private static final double MUCH = 0.3;

  /** A sentence or two for a report, with a warning if others disturbed the timings. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    if (averageAtStart >= 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "Load average %.2f at the start, %.2f at the end. ",
              averageAtStart,
              averageAtEnd));
    }
    if (othersCores.isPresent()) {
      text.append(
          String.format(
              Locale.ROOT, "Other processes kept %.2f cores busy. ", othersCores.getAsDouble()));
    }
    if (othersCores.orElse(averageAtStart) > MUCH) {
      text.append(
          "WARNING: the machine was not quiet; times are too long, CPU ratios the safest figures.");
    }
    return text.toString().strip();
  }

  /** Measures the load from its creation on. Not thread-safe. */
  public static final class Meter {
    private static final Path CPU_TIMES = Path.of("/proc/stat");
    private static final double TICKS_PER_S = 100;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int LAST_WITHOUT_GUESTS = 8;

    private final double averageAtStart = average();
    private final long startNs = System.nanoTime();
    private final OptionalDouble busyAtStartS = busyS();
    private final double ownAtStartS = ownS();

    /** The load until now. */
    public Load load() {
      OptionalDouble others = OptionalDouble.empty();
      OptionalDouble busyNowS = busyS();
      if (busyAtStartS.isPresent() && busyNowS.isPresent()) {
        double elapsedS = (System.nanoTime() - startNs) / 1e9;
        double busyS = busyNowS.getAsDouble() - busyAtStartS.getAsDouble();
        others = OptionalDouble.of(Math.max(0, busyS - (ownS() - ownAtStartS)) / elapsedS);
      }
      return new Load(averageAtStart, average(), others);
    }

    private static double average() {
      return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double ownS() {
      return CpuClock.processNs() / 1e9;
    }

    private static OptionalDouble busyS() {
      try {
        String[] fields = Files.readAllLines(CPU_TIMES).get(0).split(" +", -1);
        long ticks = 0;
        for (int i = 1; i <= LAST_WITHOUT_GUESTS; i++) {
          ticks += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
        }
        return OptionalDouble.of(ticks / TICKS_PER_S);
      } catch (IOException | RuntimeException e) {
        return OptionalDouble.empty();
      }
    }
  }
}
