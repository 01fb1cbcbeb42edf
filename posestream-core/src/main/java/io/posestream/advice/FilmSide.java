package io.posestream.advice;

/**
 * A side of the person to film from; left and right are the person's own, in a mirrored picture
 * too.
 *
 * @since 0.1
 */
public enum FilmSide {
  /** The person's own left. */
  LEFT("Film from the person's own left side."),
  /** The person's own right. */
  RIGHT("Film from the person's own right side."),
  /** In front of the person. */
  FRONT("Film from in front of the person."),
  /** Behind the person. */
  BACK("Film from behind the person.");

  private final String text;

  FilmSide(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
