package io.posestream.bench.machine;

import java.util.OptionalDouble;

/**
 * How busy the machine was.
 *
 * @param averageAtStart the load average of the last minute, negative if unknown
 * @param averageAtEnd the same at the end; the measurement itself is part of it
 * @param othersCores how many cores other processes kept busy meanwhile, where that can be told
 */
public record Load(double averageAtStart, double averageAtEnd, OptionalDouble othersCores) {
  private static final double MUCH = 0.3;

  /** Whether others disturbed the timings. */
  public boolean disturbed() {
    return othersCores.orElse(averageAtStart) > MUCH;
  }
}
