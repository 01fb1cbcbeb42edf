package io.posestream.models.quality;

import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;
import java.util.List;

/**
 * The levels of quality that a stream may be looked at with, cheapest first. Each level is better
 * than the one below in at least one respect and worse in none, so it costs more on any machine.
 *
 * <p>Immutable.
 */
final class QualityLadder {
  /**
   * A rate profits from every frame that does without hands, so hands every second frame come
   * before smaller networks. The steps cost 12 to 90 % of work each.
   */
  private static final List<Quality> FOR_RATE =
      List.of(
          Quality.of(PoseModel.LITE, HandModel.LITE, 3),
          Quality.of(PoseModel.LITE, HandModel.LITE, 2),
          Quality.of(PoseModel.FULL, HandModel.LITE, 2),
          Quality.of(PoseModel.FULL, HandModel.FULL, 2),
          Quality.of(PoseModel.FULL, HandModel.FULL, 1),
          Quality.of(PoseModel.HEAVY, HandModel.FULL, 1));

  /** The slowest frames are those with hands, so rarer hands are the last resort. */
  private static final List<Quality> FOR_LATENCY =
      List.of(
          Quality.of(PoseModel.LITE, HandModel.LITE, 3),
          Quality.of(PoseModel.LITE, HandModel.LITE, 2),
          Quality.of(PoseModel.LITE, HandModel.LITE, 1),
          Quality.of(PoseModel.FULL, HandModel.LITE, 1),
          Quality.of(PoseModel.FULL, HandModel.FULL, 1),
          Quality.of(PoseModel.HEAVY, HandModel.FULL, 1));

  private final List<Quality> levels;

  private QualityLadder(List<Quality> levels) {
    this.levels = levels;
  }

  /** The levels for a target; the ceiling is the best of them. */
  static QualityLadder of(QualityTarget target, Quality ceiling) {
    List<Quality> all = target instanceof QualityTarget.Rate ? FOR_RATE : FOR_LATENCY;
    return new QualityLadder(
        all.stream().map(level -> level.limitedTo(ceiling)).distinct().toList());
  }

  /** All levels, cheapest first; at least one. */
  List<Quality> levels() {
    return levels;
  }

  /** Number of the best level; that of the cheapest one is 0. */
  int top() {
    return levels.size() - 1;
  }

  /** A level by its number. */
  Quality level(int number) {
    return levels.get(number);
  }

  /**
   * Number of a level.
   *
   * @throws IllegalArgumentException if it is not on the ladder
   */
  int numberOf(Quality level) {
    int number = levels.indexOf(level);
    if (number < 0) {
      throw new IllegalArgumentException(level + " is none of " + levels);
    }
    return number;
  }
}
