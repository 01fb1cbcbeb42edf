package io.posestream.time;

/** A monotonic clock in nanoseconds with an arbitrary origin; never the wall clock. */
@FunctionalInterface
public interface NanoClock {
  /** Current time in nanoseconds; differences are meaningful, absolute values are not. */
  long nanoTime();

  /** The clock of this JVM. */
  static NanoClock system() {
    return System::nanoTime;
  }
}
