package io.posestream.models.quality;

import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;

/**
 * Chooses the best level of a ladder that holds a target, from the work that frames take. Starts at
 * the top.
 *
 * <p>One step at a time, with hysteresis:
 *
 * <ul>
 *   <li>down as soon as the 90th percentile of the last half second is above the budget, or five
 *       samples in a row are; a single slow frame changes nothing;
 *   <li>up after three calm seconds, if the work that the level above is expected to take leaves 15
 *       % of the budget; a level that then does not hold is tried again only after 15 s, and after
 *       twice as long each time.
 * </ul>
 *
 * A sample is a frame, or for a rate the mean of a cycle of hands. What a step costs is learned
 * when it is taken.
 *
 * <p>Deterministic: depends on nothing but what it is told. Not thread-safe.
 */
public final class QualityController {
  /** What must be left of the budget for a climb. More: steadier, worse quality. */
  private static final int SPARE_PERCENT = 15;

  private static final long ALERT_NS = 500_000_000;
  private static final int ALERT_SAMPLES = 20;
  private static final int ALARM_SAMPLES = 5;
  private static final long CALM_NS = 3_000_000_000L;

  /** The first frames of a level are left out: nothing of it is in any cache yet. */
  private static final int SETTLING_FRAMES = 2;

  /** After such a pause of the stream, what was measured before says nothing any more. */
  private static final long PAUSE_NS = 1_000_000_000;

  private final QualityLadder ladder;
  private final long budgetNs;
  private final boolean perCycle;
  private final StepCosts costs;
  private final ClimbGate[] gates;
  private final RecentWork recent = new RecentWork();

  private int wanted;
  private int measured;
  private int settlingFrames = SETTLING_FRAMES;
  private long calmSinceNs;
  private long previousEndNs;
  private boolean started;

  private int cycleFrames;
  private long cycleWorkNs;

  /** The level before this one and its work; 0 once the step between them is learned. */
  private int leftLevel;

  private long leftWorkNs;

  private QualityController(QualityTarget target, QualityLadder ladder) {
    this.ladder = ladder;
    budgetNs = target.budgetNs();
    perCycle = target instanceof QualityTarget.Rate;
    costs = new StepCosts(ladder, target);
    gates = new ClimbGate[ladder.top()];
    for (int step = 0; step < gates.length; step++) {
      gates[step] = new ClimbGate();
    }
    wanted = ladder.top();
    measured = wanted;
  }

  /** A controller for a stream that starts at the ceiling. */
  public static QualityController of(QualityTarget target, Quality ceiling) {
    return new QualityController(target, QualityLadder.of(target, ceiling));
  }

  /** The level that frames shall be looked at with from now on. */
  public Quality wanted() {
    return ladder.level(wanted);
  }

  /**
   * Learns what a frame took. Frames that say nothing about the levels, such as those without a
   * person, shall be left out.
   *
   * @param used the level that the frame was looked at with; while it is not the wanted one, the
   *     change is still being prepared and the frame does not count
   * @param workNs time that the work on the frame took
   * @param endNs when it ended, on any monotonic clock
   * @return the level that is wanted now
   * @throws IllegalArgumentException if {@code used} is not on the ladder
   */
  public Quality observe(Quality used, long workNs, long endNs) {
    if (ladder.numberOf(used) != wanted) {
      return wanted();
    }
    if (measured != wanted || isAfterPause(workNs, endNs)) {
      startMeasuring(endNs);
    }
    previousEndNs = endNs;
    if (settlingFrames > 0) {
      settlingFrames--;
    } else if (completesSample(workNs)) {
      recent.add(cycleWorkNs / cycleFrames, endNs);
      cycleFrames = 0;
      cycleWorkNs = 0;
      decide(endNs);
    }
    return wanted();
  }

  private boolean isAfterPause(long workNs, long endNs) {
    return !started || endNs - workNs - previousEndNs > PAUSE_NS;
  }

  private void startMeasuring(long nowNs) {
    started = true;
    measured = wanted;
    settlingFrames = SETTLING_FRAMES;
    calmSinceNs = nowNs;
    cycleFrames = 0;
    cycleWorkNs = 0;
    recent.clear();
  }

  private boolean completesSample(long workNs) {
    cycleWorkNs += workNs;
    cycleFrames++;
    return !perCycle || cycleFrames == ladder.level(measured).cycleFrames();
  }

  private void decide(long nowNs) {
    int alert = recent.newest(ALERT_NS, nowNs, ALERT_SAMPLES);
    if (recent.count() >= ALARM_SAMPLES && recent.allAbove(ALARM_SAMPLES, budgetNs)) {
      fall(recent.p90Ns(ALARM_SAMPLES), nowNs);
    } else if (alert >= ALERT_SAMPLES) {
      long workNs = recent.p90Ns(alert);
      learn(workNs, nowNs);
      if (workNs > budgetNs) {
        fall(workNs, nowNs);
      } else if (nowNs - calmSinceNs >= CALM_NS) {
        climbIfItFits(nowNs);
      }
    }
  }

  private void fall(long workNs, long nowNs) {
    learn(workNs, nowNs);
    if (wanted > 0) {
      wanted--;
      gates[wanted].fall(nowNs);
      leave(workNs);
    }
  }

  private void climbIfItFits(long nowNs) {
    if (wanted == ladder.top()) {
      return;
    }
    long workNs = recent.p90Ns(recent.newest(CALM_NS, nowNs, ALERT_SAMPLES));
    double expectedNs = workNs * costs.ratio(wanted, nowNs);
    if (expectedNs * 100 <= (double) budgetNs * (100 - SPARE_PERCENT)
        && gates[wanted].isOpen(workNs, nowNs)) {
      gates[wanted].climb(workNs, nowNs);
      wanted++;
      leave(workNs);
    }
  }

  private void leave(long workNs) {
    leftLevel = measured;
    leftWorkNs = workNs;
  }

  private void learn(long workNs, long nowNs) {
    if (leftWorkNs > 0) {
      if (leftLevel < measured) {
        costs.learn(leftLevel, leftWorkNs, workNs, nowNs);
      } else {
        costs.learn(measured, workNs, leftWorkNs, nowNs);
      }
      leftWorkNs = 0;
    }
  }
}
