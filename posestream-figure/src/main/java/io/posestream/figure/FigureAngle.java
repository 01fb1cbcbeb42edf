package io.posestream.figure;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;
import java.util.Locale;

/** The joints whose angle is exact by construction. */
public enum FigureAngle {
  /** Elevation of the upper arm against the trunk: the angle hip–shoulder–elbow itself. */
  SHOULDER("HIP", "SHOULDER", "ELBOW"),
  /** 180° − the angle shoulder–elbow–wrist. */
  ELBOW("SHOULDER", "ELBOW", "WRIST"),
  /** 180° − the angle shoulder–hip–knee. */
  HIP("SHOULDER", "HIP", "KNEE"),
  /** 180° − the angle hip–knee–ankle. */
  KNEE("HIP", "KNEE", "ANKLE");

  private final String first;
  private final String vertex;
  private final String last;

  FigureAngle(String first, String vertex, String last) {
    this.first = first;
    this.vertex = vertex;
    this.last = last;
  }

  /** The name that the angle calculator uses, such as {@code leftElbow}. */
  public String nameOf(Side side) {
    String joint = name().toLowerCase(Locale.ROOT);
    return side.name().toLowerCase(Locale.ROOT)
        + Character.toUpperCase(joint.charAt(0))
        + joint.substring(1);
  }

  /** The landmark in which the angle is measured. */
  public BodyLandmark vertex(Side side) {
    return BodyLandmark.valueOf(side + "_" + vertex);
  }

  /** The landmark at the end of the first arm of the angle. */
  public BodyLandmark first(Side side) {
    return BodyLandmark.valueOf(side + "_" + first);
  }

  /** The landmark at the end of the second arm of the angle. */
  public BodyLandmark last(Side side) {
    return BodyLandmark.valueOf(side + "_" + last);
  }
}
