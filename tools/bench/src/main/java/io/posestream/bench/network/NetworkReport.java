package io.posestream.bench.network;

import io.posestream.bench.sample.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The networks alone, on prepared input, one thread each, in turns.
 *
 * @param rounds how often each ran
 * @param networks one by one
 * @param trackedFrame what a tracked frame needs one after the other: the body and two hands
 * @param sideBySide the same with body and hands on two threads: no pipeline of these networks can
 *     be faster on this machine
 * @param missing why TensorFlow Lite was left out, if it was
 */
public record NetworkReport(
    int rounds,
    List<Row> networks,
    Row trackedFrame,
    Optional<Distribution> sideBySide,
    String missing) {
  /**
   * A network or several one after the other.
   *
   * @param name such as {@code pose_landmark_full}
   * @param ours in ONNX Runtime as the pipeline runs it, the step from bytes to floats included
   * @param tfLite the original in TensorFlow Lite with XNNPACK and all outputs, without that step
   * @param ratioP50 ours over theirs, below 1 if ours is faster
   */
  public record Row(
      String name, Distribution ours, Optional<Distribution> tfLite, OptionalDouble ratioP50) {
    static Row of(String name, Distribution ours, Optional<Distribution> tfLite) {
      return new Row(
          name,
          ours,
          tfLite,
          tfLite.isPresent()
              ? OptionalDouble.of(ours.p50Ms() / tfLite.get().p50Ms())
              : OptionalDouble.empty());
    }
  }

  public NetworkReport {
    networks = List.copyOf(networks);
  }
}
