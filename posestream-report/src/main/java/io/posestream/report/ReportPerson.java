package io.posestream.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.offline.AngleSeries;
import io.posestream.offline.PersonMotion;
import io.posestream.offline.RangeOfMotion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One person of a report.
 *
 * @param definitions the angles
 * @param live what was measured live
 * @param motion the same without lag; without angles if there is none
 */
record ReportPerson(List<AngleDefinition> definitions, LiveCurves live, PersonMotion motion) {
  /** In fewer of the frames an angle was seen too seldom to be called the one that moves most. */
  private static final double LEAST_SHARE = 0.4;

  int id() {
    return motion.id();
  }

  Optional<AngleSeries> series(int angle) {
    return motion.angle(definitions.get(angle));
  }

  Optional<RangeOfMotion> range(int angle) {
    return series(angle).flatMap(AngleSeries::range);
  }

  /**
   * The joints by how far either side moved, the farthest first: of those that were seen often
   * enough, if any was.
   */
  List<JointPair> byMotion() {
    List<JointPair> moved =
        JointPair.of(definitions).stream().filter(pair -> rangeDeg(pair, 0) > 0).toList();
    List<JointPair> seen = moved.stream().filter(pair -> rangeDeg(pair, LEAST_SHARE) > 0).toList();
    double least = seen.isEmpty() ? 0 : LEAST_SHARE;
    return (seen.isEmpty() ? moved : seen)
        .stream().sorted(Comparator.comparingDouble(pair -> -rangeDeg(pair, least))).toList();
  }

  /** The side of a joint that moved farther. */
  Optional<Integer> farther(JointPair pair) {
    return pair.angles().stream()
        .filter(angle -> range(angle).isPresent())
        .max(Comparator.comparingDouble(angle -> range(angle).orElseThrow().rangeDeg()));
  }

  private double rangeDeg(JointPair pair, double leastShare) {
    return pair.angles().stream()
        .flatMap(angle -> range(angle).stream())
        .filter(range -> range.measuredShare() >= leastShare)
        .mapToDouble(RangeOfMotion::rangeDeg)
        .max()
        .orElse(0);
  }
}
