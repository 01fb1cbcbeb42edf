package io.posestream.bench.stage;

/**
 * The stages of a frame. Decoding, body and hands side by side, angles, smoothing and encoding
 * follow one another and add up to the total.
 */
public enum Stage {
  /** JPEG to pixels. */
  DECODE("decode", "decode"),

  /** Finding the body. */
  BODY("body", "body"),

  /** Finding the hands, beside the body while both are tracked. */
  HANDS("hands", "hands"),

  /** From the decoded picture to body and hands, in wall time. */
  BODY_AND_HANDS("bodyAndHands", "body and hands, side by side"),

  /** Joint angles. */
  ANGLES("angles", "angles"),

  /** Smoothing. */
  SMOOTHING("smoothing", "smoothing"),

  /** The binary result message. */
  ENCODE("encode", "encode result"),

  /** JPEG bytes in, result bytes out. */
  TOTAL("total", "total");

  private final String id;
  private final String title;

  Stage(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** For people to read. */
  public String title() {
    return title;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return id;
  }
}
