package io.posestream.bench.stage;

/** The stages of a frame. Those that are {@link #sequential()} add up to the total. */
public enum Stage {
  /** JPEG to pixels. */
  DECODE("decode", "decode", true),
  /** Finding the body. */
  BODY("body", "body", false),
  /** Finding the hands, beside the body while both are tracked. */
  HANDS("hands", "hands", false),
  /** From the decoded picture to body and hands, as the clock on the wall sees it. */
  BODY_AND_HANDS("bodyAndHands", "body and hands, side by side", true),
  /** Joint angles. */
  ANGLES("angles", "angles", true),
  /** Smoothing. */
  SMOOTHING("smoothing", "smoothing", true),
  /** The binary result message. */
  ENCODE("encode", "encode result", true),
  /** JPEG bytes in, result bytes out. */
  TOTAL("total", "total", false);

  private final String id;
  private final String title;
  private final boolean sequential;

  Stage(String id, String title, boolean sequential) {
    this.id = id;
    this.title = title;
    this.sequential = sequential;
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

  /** Whether it is one of those that follow one another and make up the total. */
  public boolean sequential() {
    return sequential;
  }
}
