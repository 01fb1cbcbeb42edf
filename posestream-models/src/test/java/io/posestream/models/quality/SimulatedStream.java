package io.posestream.models.quality;

import io.posestream.quality.Percentile;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Frames of a camera, the newest of which a {@link SimulatedMachine} looks at, at the level that a
 * controller wants; a change takes effect some frames later, as networks must be loaded.
 */
final class SimulatedStream {
  private static final int FRAMES_TO_CHANGE = 4;

  /**
   * What came out of a frame.
   *
   * @param level the number of the level
   * @param sampleNs its work; of a frame that completes a cycle of a rate the mean, of the others
   *     that of the last cycle
   * @param endNs when it ended
   */
  record Looked(int level, long sampleNs, long endNs) {}

  final QualityLadder ladder;
  final List<Looked> looked = new ArrayList<>();
  private final QualityTarget target;
  private final QualityController controller;
  private final long frameNs;
  private final Random random;
  private long nowNs = Long.MAX_VALUE / 2;
  private Quality used;
  private int framesToChange = FRAMES_TO_CHANGE;
  private int frameInCycle;
  private long cycleNs;
  private long sampleNs;

  SimulatedStream(QualityTarget target, Quality ceiling, double cameraFps, long seed) {
    this.target = target;
    ladder = QualityLadder.of(target, ceiling);
    controller = QualityController.of(target, ceiling);
    used = controller.wanted();
    frameNs = (long) (1e9 / cameraFps);
    random = new Random(seed);
  }

  QualityTarget target() {
    return target;
  }

  long budgetNs() {
    return target.budgetNs();
  }

  SimulatedStream run(SimulatedMachine machine, double seconds) {
    long endNs = nowNs + (long) (seconds * 1e9);
    while (nowNs < endNs) {
      look(machine, 0);
    }
    return this;
  }

  /** A frame that takes longer than the machine says. */
  void look(SimulatedMachine machine, long extraNs) {
    long startNs = nowNs;
    boolean hands = frameInCycle == 0;
    long workNs = machine.workNs(used, hands, random) + extraNs;
    nowNs += workNs;
    sample(workNs);
    looked.add(new Looked(ladder.numberOf(used), sampleNs, nowNs));
    change(controller.observe(used, workNs, nowNs));
    nowNs = Math.max(nowNs, startNs + frameNs);
  }

  private void sample(long workNs) {
    cycleNs += workNs;
    frameInCycle++;
    if (target instanceof QualityTarget.Latency) {
      sampleNs = workNs;
    } else if (frameInCycle == used.cycleFrames()) {
      sampleNs = cycleNs / frameInCycle;
    }
    if (frameInCycle == used.cycleFrames()) {
      frameInCycle = 0;
      cycleNs = 0;
    }
  }

  private void change(Quality wanted) {
    if (wanted.equals(used)) {
      framesToChange = FRAMES_TO_CHANGE;
    } else if (--framesToChange == 0) {
      used = wanted;
      framesToChange = FRAMES_TO_CHANGE;
      frameInCycle = 0;
      cycleNs = 0;
    }
  }

  /** The results of the last so many seconds. */
  List<Looked> last(double seconds) {
    long fromNs = nowNs - (long) (seconds * 1e9);
    return looked.stream().filter(each -> each.endNs > fromNs).toList();
  }

  /** The level of most frames of the last so many seconds. */
  int settledLevel(double seconds) {
    long[] frames = new long[ladder.top() + 1];
    last(seconds).forEach(each -> frames[each.level]++);
    int settled = 0;
    for (int level = 1; level < frames.length; level++) {
      settled = frames[level] > frames[settled] ? level : settled;
    }
    return settled;
  }

  /** How often the level changed within the last so many seconds. */
  int changes(double seconds) {
    List<Looked> last = last(seconds);
    int changes = 0;
    for (int i = 1; i < last.size(); i++) {
      changes += last.get(i).level == last.get(i - 1).level ? 0 : 1;
    }
    return changes;
  }

  /** What frames (or cycles) take at a level on a machine, 90th percentile over many. */
  static long p90Ns(SimulatedMachine machine, Quality level, QualityTarget target) {
    Random random = new Random(1);
    int cycle = level.cycleFrames();
    List<Long> samplesNs = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      long sumNs = 0;
      for (int frame = 0; frame < cycle; frame++) {
        long workNs = machine.workNs(level, frame == 0, random);
        sumNs += workNs;
        if (target instanceof QualityTarget.Latency) {
          samplesNs.add(workNs);
        }
      }
      if (target instanceof QualityTarget.Rate) {
        samplesNs.add(sumNs / cycle);
      }
    }
    Collections.sort(samplesNs);
    return samplesNs.get(Percentile.index(0.9, samplesNs.size()));
  }

  @Override
  public String toString() {
    return target + ", " + ladder.levels() + ", frame " + frameNs / 1e6 + " ms";
  }
}
