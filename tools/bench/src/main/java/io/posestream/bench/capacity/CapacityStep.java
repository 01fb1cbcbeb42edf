package io.posestream.bench.capacity;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What so many streams got side by side.
 *
 * @param streams how many
 * @param lost of them, refused or cut off
 * @param leastShare what the worst stream got of its rate as results, 1 for all of it
 * @param resultsPerS results of all streams together
 * @param p95Ms of all times from capture to result
 * @param people how many a result shows on average
 * @param generatorCores how many cores the clients kept busy
 * @param othersCores how many cores neither clients nor server kept busy, where the system tells
 * @param server what the server used; empty if it is not ours
 */
public record CapacityStep(
    int streams,
    int lost,
    double leastShare,
    double resultsPerS,
    double p95Ms,
    double people,
    double generatorCores,
    OptionalDouble othersCores,
    Optional<ServerUse> server) {
  /**
   * What a server used with these streams.
   *
   * @param cores how many it kept busy
   * @param residentMb its memory, native memory and the whole fixed heap included
   * @param liveHeapMb what of the Java heap was reachable
   */
  public record ServerUse(double cores, double residentMb, double liveHeapMb) {
    /** What grows with streams: outside of the heap, and what is alive in it. */
    double grownMb() {
      return residentMb + liveHeapMb;
    }
  }

  /** Streams that the server did not take. */
  static CapacityStep refused(int streams) {
    return new CapacityStep(
        streams, streams, 0, 0, 0, 0, 0, OptionalDouble.empty(), Optional.empty());
  }
}
