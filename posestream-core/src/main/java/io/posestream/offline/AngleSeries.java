package io.posestream.offline;

import io.posestream.angle.AngleDefinition;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * One angle of one person in every frame of that person, smoothed without lag. Immutable.
 *
 * <p>Measured is a frame in which the angle's landmarks are seen. A frame between two measured ones
 * that are no further apart than {@link ZeroPhaseFilter#MAX_GAP} is interpolated; every other one
 * is unknown. Nothing is held.
 *
 * @since 0.1
 */
public final class AngleSeries {
  private static final float MAX_INTERIOR_DEG = 180;

  private final AngleDefinition definition;
  private final long[] timesNs;
  private final float[] interiorDeg;
  private final float[] aboutDeg;
  private final boolean[] measured;

  private AngleSeries(
      AngleDefinition definition, long[] timesNs, float[] interiorDeg, float[] aboutDeg) {
    this.definition = definition;
    this.timesNs = timesNs;
    this.interiorDeg = interiorDeg;
    this.aboutDeg = aboutDeg;
    measured = new boolean[timesNs.length];
  }

  /**
   * Smooths what was measured.
   *
   * @param interiorDeg NaN where not measured
   * @param aboutDeg NaN where not known; kept
   */
  static AngleSeries smoothed(
      AngleDefinition definition,
      long[] timesNs,
      float[] interiorDeg,
      float[] aboutDeg,
      ZeroPhaseFilter filter) {
    float[] smooth = filter.filter(timesNs, interiorDeg);
    AngleSeries series = new AngleSeries(definition, timesNs, smooth, aboutDeg);
    for (int i = 0; i < smooth.length; i++) {
      series.measured[i] = !Float.isNaN(interiorDeg[i]);
      // Math.min keeps NaN; a filter may overshoot what an interior angle can be.
      smooth[i] = Math.max(0, Math.min(MAX_INTERIOR_DEG, smooth[i]));
    }
    return series;
  }

  /** Which angle it is. */
  public AngleDefinition definition() {
    return definition;
  }

  /** In how many frames the person was seen. */
  public int size() {
    return timesNs.length;
  }

  /** Time of a frame, on the clock of the estimator's timestamps. */
  public long timestampNs(int index) {
    return timesNs[index];
  }

  /** Whether the angle's landmarks are seen in the frame. */
  public boolean isMeasured(int index) {
    return measured[index];
  }

  /** Whether there is a value, measured or interpolated. */
  public boolean isKnown(int index) {
    return !Float.isNaN(interiorDeg[index]);
  }

  /** Angle between the two segments in degrees, 0..180; NaN where unknown. */
  public float interiorDeg(int index) {
    return interiorDeg[index];
  }

  /** Neutral-zero value in degrees; NaN where unknown. */
  public float flexionDeg(int index) {
    return isKnown(index) ? (float) definition.flexionDeg(interiorDeg[index]) : Float.NaN;
  }

  /** "About ± so many degrees", as a live angle's; NaN where not measured, or nothing is known. */
  public float aboutDeg(int index) {
    return aboutDeg[index];
  }

  /** The index of the frame of that time; negative if the person was not seen in it. */
  public int indexOf(long timestampNs) {
    return Arrays.binarySearch(timesNs, timestampNs);
  }

  /** The least and greatest measured flexion of the smoothed curve; empty if never measured. */
  public Optional<RangeOfMotion> range() {
    int least = -1;
    int greatest = -1;
    int count = 0;
    for (int i = 0; i < size(); i++) {
      if (measured[i]) {
        count++;
        least = least < 0 || flexionDeg(i) < flexionDeg(least) ? i : least;
        greatest = greatest < 0 || flexionDeg(i) > flexionDeg(greatest) ? i : greatest;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new RangeOfMotion(
                flexionDeg(least),
                timesNs[least],
                flexionDeg(greatest),
                timesNs[greatest],
                count / (double) size(),
                medianAboutDeg()));
  }

  private float medianAboutDeg() {
    float[] sorted = aboutDeg.clone();
    Arrays.sort(sorted);
    int known = sorted.length;
    // NaN is sorted to the end.
    while (known > 0 && Float.isNaN(sorted[known - 1])) {
      known--;
    }
    return known == 0 ? Float.NaN : sorted[known / 2];
  }

  @Override
  public String toString() {
    return Objects.toString(definition) + " in " + size() + " frames";
  }
}
