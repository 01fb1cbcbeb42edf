package io.posestream.exercise;

/**
 * What is to be said against a repetition that counted.
 *
 * @since 0.1
 */
public enum Fault {
  /** It did not reach the value of a full repetition. */
  TOO_SHALLOW("too shallow", "move through the full range"),
  /** It went beyond the limit. */
  TOO_FAR("too far", "do not go that far"),
  /** One side moved farther than the other. */
  UNEVEN("uneven", "move both sides alike"),
  /** One of the ways took too little time. */
  TOO_FAST("too fast", "go more slowly");

  private final String text;
  private final String hint;

  Fault(String text, String hint) {
    this.text = text;
    this.hint = hint;
  }

  /** In words, such as {@code too shallow}. */
  public String text() {
    return text;
  }

  String hint() {
    return hint;
  }
}
