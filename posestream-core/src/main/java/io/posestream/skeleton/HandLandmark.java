package io.posestream.skeleton;

import java.util.List;

/** The 21 hand landmarks in the order of the model; joints from the palm outwards. */
public enum HandLandmark implements Landmark {
  WRIST,
  THUMB_CMC,
  THUMB_MCP,
  THUMB_IP,
  THUMB_TIP,
  INDEX_MCP,
  INDEX_PIP,
  INDEX_DIP,
  INDEX_TIP,
  MIDDLE_MCP,
  MIDDLE_PIP,
  MIDDLE_DIP,
  MIDDLE_TIP,
  RING_MCP,
  RING_PIP,
  RING_DIP,
  RING_TIP,
  PINKY_MCP,
  PINKY_PIP,
  PINKY_DIP,
  PINKY_TIP;

  private static final List<HandLandmark> ALL = List.of(values());

  /** Number of hand landmarks. */
  public static final int COUNT = 21;

  /** All landmarks in model order. */
  public static List<HandLandmark> all() {
    return ALL;
  }

  private final String landmarkName = LowerCamel.of(name());

  @Override
  public String landmarkName() {
    return landmarkName;
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // The constants stand in the order of the model.
  public int index() {
    return ordinal();
  }
}
