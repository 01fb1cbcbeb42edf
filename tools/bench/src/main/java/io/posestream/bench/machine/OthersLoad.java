package io.posestream.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Measures how busy other processes keep the machine, as that spoils timings. Not thread-safe. */
public final class OthersLoad {
  private static final Path CPU_TIMES = Path.of("/proc/stat");
  private static final double TICKS_PER_S = 100;
  private static final int IDLE = 4;
  private static final int WAITING = 5;
  private static final int LAST_WITHOUT_GUESTS = 8;

  private final double loadAverageAtStart = loadAverage();
  private final long startNs = System.nanoTime();
  private final OptionalDouble busyAtStartS = busyS();
  private final double ownAtStartS = ownS();

  private OthersLoad() {}

  /** Measures from now on. */
  public static OthersLoad start() {
    return new OthersLoad();
  }

  /** From the start until now. */
  public Load load() {
    OptionalDouble others = OptionalDouble.empty();
    OptionalDouble busyNowS = busyS();
    if (busyAtStartS.isPresent() && busyNowS.isPresent()) {
      double elapsedS = (System.nanoTime() - startNs) / 1e9;
      double busyS = busyNowS.getAsDouble() - busyAtStartS.getAsDouble();
      others = OptionalDouble.of(Math.max(0, busyS - (ownS() - ownAtStartS)) / elapsedS);
    }
    return new Load(loadAverageAtStart, loadAverage(), others);
  }

  private static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static double ownS() {
    return ProcessClock.cpuNs() / 1e9;
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
