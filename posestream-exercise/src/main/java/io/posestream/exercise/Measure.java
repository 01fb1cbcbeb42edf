package io.posestream.exercise;

import java.util.Objects;

/**
 * A number that is measured of one person in one frame: a joint angle, or a length relative to the
 * trunk, which makes it independent of how large or how far away somebody is.
 *
 * @since 0.1
 */
public sealed interface Measure {
  /**
   * The neutral-zero value of a joint angle in degrees, as {@link
   * io.posestream.angle.StandardAngles} define it.
   *
   * @param joint {@code knee}, {@code hip}, {@code shoulder}, {@code elbow}, {@code ankle} or
   *     {@code wrist}, of the side that is asked for; or {@code trunk} or {@code neck}
   */
  record Angle(String joint) implements Measure {
    public Angle {
      BodyNames.requireJoint(Objects.requireNonNull(joint, "joint"));
    }

    @Override
    public boolean hasSides() {
      return BodyNames.isPaired(joint);
    }

    @Override
    public String unit() {
      return "°";
    }
  }

  /**
   * The distance between two landmarks in lengths of the trunk, which reaches from mid-shoulders to
   * mid-hips.
   *
   * @param from such as {@code leftAnkle}, or {@code ankle} for that of the side that is asked for
   * @param to likewise
   */
  record Distance(String from, String to) implements Measure {
    public Distance {
      BodyNames.requireLandmark("from", Objects.requireNonNull(from, "from"));
      BodyNames.requireLandmark("to", Objects.requireNonNull(to, "to"));
    }

    @Override
    public boolean hasSides() {
      return BodyNames.isPaired(from) || BodyNames.isPaired(to);
    }

    @Override
    public String unit() {
      return " trunk lengths";
    }
  }

  /**
   * How much higher one landmark is than another, in lengths of the trunk along the vertical of the
   * picture; negative where it is lower.
   *
   * @param of such as {@code leftWrist}, or {@code wrist} for that of the side that is asked for
   * @param above likewise
   */
  record Height(String of, String above) implements Measure {
    public Height {
      BodyNames.requireLandmark("of", Objects.requireNonNull(of, "of"));
      BodyNames.requireLandmark("above", Objects.requireNonNull(above, "above"));
    }

    @Override
    public boolean hasSides() {
      return BodyNames.isPaired(of) || BodyNames.isPaired(above);
    }

    @Override
    public String unit() {
      return " trunk lengths";
    }
  }

  /**
   * The horizontal distance between two landmarks in lengths of the trunk: how far one is from
   * being above the other, by the vertical of the picture.
   *
   * @param from such as {@code leftHip}, or {@code hip} for that of the side that is asked for
   * @param to likewise
   */
  record Offset(String from, String to) implements Measure {
    public Offset {
      BodyNames.requireLandmark("from", Objects.requireNonNull(from, "from"));
      BodyNames.requireLandmark("to", Objects.requireNonNull(to, "to"));
    }

    @Override
    public boolean hasSides() {
      return BodyNames.isPaired(from) || BodyNames.isPaired(to);
    }

    @Override
    public String unit() {
      return " trunk lengths";
    }
  }

  /** Whether it is another number on the left than on the right. */
  boolean hasSides();

  /** What follows a value in a text, such as {@code °}. */
  String unit();

  /**
   * {@link Angle}.
   *
   * @throws IllegalArgumentException if there is no such angle
   */
  static Measure angle(String joint) {
    return new Angle(joint);
  }

  /**
   * {@link Distance}.
   *
   * @throws IllegalArgumentException if there is no such landmark
   */
  static Measure distance(String from, String to) {
    return new Distance(from, to);
  }

  /**
   * {@link Height}.
   *
   * @throws IllegalArgumentException if there is no such landmark
   */
  static Measure height(String of, String above) {
    return new Height(of, above);
  }

  /**
   * {@link Offset}.
   *
   * @throws IllegalArgumentException if there is no such landmark
   */
  static Measure offset(String from, String to) {
    return new Offset(from, to);
  }
}
