package io.posestream.track;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.calibration.Calibration;
import io.posestream.frame.Image;
import io.posestream.joint.JointSource;
import io.posestream.smooth.SmootherFactory;
import io.posestream.view.PictureView;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What is made of a tracked person; immutable.
 *
 * @param angles which joint angles are calculated, in this order
 * @param smoothers what smooths landmarks and angles
 * @param joints what joints and angles come from; other skeletons than the 33 landmarks have the
 *     network's own whatever stands here
 * @param maxAboutDeg a fitted angle that may be off by more is UNKNOWN
 * @param fieldOfViewDeg how many degrees the longer side of the pictures shows, 5..150; empty where
 *     that is not known: then EXIF data of a picture say it, else a usual camera is assumed
 * @param calibration of the person who is tracked; of everyone, where several are
 * @since 0.1
 */
public record TrackOptions(
    List<AngleDefinition> angles,
    SmootherFactory smoothers,
    JointSource joints,
    double maxAboutDeg,
    OptionalDouble fieldOfViewDeg,
    Calibration calibration) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if two angles have the same name, or {@code maxAboutDeg} is
   *     not positive, or the field of view is absurd
   */
  public TrackOptions {
    Objects.requireNonNull(calibration, "calibration");
    angles = List.copyOf(Objects.requireNonNull(angles, "angles"));
    Objects.requireNonNull(smoothers, "smoothers");
    Objects.requireNonNull(joints, "joints");
    if (!(maxAboutDeg > 0)) {
      throw new IllegalArgumentException("maxAboutDeg must be positive: " + maxAboutDeg);
    }
    Objects.requireNonNull(fieldOfViewDeg, "fieldOfViewDeg");
    fieldOfViewDeg.ifPresent(PictureView::requireField);
    long names = angles.stream().map(AngleDefinition::name).distinct().count();
    if (names < angles.size()) {
      throw new IllegalArgumentException(
          "two angles have the same name: " + angles.stream().map(AngleDefinition::name).toList());
    }
  }

  /** Joints by {@link JointSource#LIMBS}, and no limit to how far an angle may be off. */
  public TrackOptions(List<AngleDefinition> angles, SmootherFactory smoothers) {
    this(
        angles,
        smoothers,
        JointSource.LIMBS,
        AngleCalculator.NO_LIMIT_DEG,
        OptionalDouble.empty(),
        Calibration.none());
  }

  /** {@link StandardAngles#all()} and {@link SmootherFactory#defaults()}. */
  public static TrackOptions defaults() {
    return new TrackOptions(StandardAngles.all(), SmootherFactory.defaults());
  }

  /** Standard angles of single pictures: nothing is smoothed. */
  public static TrackOptions still() {
    return new TrackOptions(StandardAngles.all(), SmootherFactory.none());
  }

  /** The same with other angles. */
  public TrackOptions withAngles(List<AngleDefinition> angles) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg, fieldOfViewDeg, calibration);
  }

  /** The same with joints from elsewhere. */
  public TrackOptions withJoints(JointSource joints) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg, fieldOfViewDeg, calibration);
  }

  /** The same with another limit to how far an angle may be off. */
  public TrackOptions withMaxAboutDeg(double maxAboutDeg) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg, fieldOfViewDeg, calibration);
  }

  /**
   * The same with the field of view of the camera.
   *
   * @param fieldOfViewDeg how many degrees the longer side of the pictures shows
   * @throws IllegalArgumentException unless it lies in 5..150
   */
  public TrackOptions withFieldOfViewDeg(double fieldOfViewDeg) {
    return new TrackOptions(
        angles, smoothers, joints, maxAboutDeg, OptionalDouble.of(fieldOfViewDeg), calibration);
  }

  /** The same for somebody who was calibrated. */
  public TrackOptions withCalibration(Calibration calibration) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg, fieldOfViewDeg, calibration);
  }

  /** The angles, each counted from the neutral position of the calibrated person. */
  public List<AngleDefinition> calibratedAngles() {
    return angles.stream().map(calibration::counted).toList();
  }

  /** How a picture of that size was taken, as far as it is known. */
  public PictureView view(Image image, int widthPx, int heightPx) {
    return fieldOfViewDeg.isPresent()
        ? PictureView.ofField(widthPx, heightPx, fieldOfViewDeg.getAsDouble())
        : PictureView.of(image, widthPx, heightPx);
  }

  /** The same with other smoothers. */
  public TrackOptions withSmoothers(SmootherFactory smoothers) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg, fieldOfViewDeg, calibration);
  }
}
