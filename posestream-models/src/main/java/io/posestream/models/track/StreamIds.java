package io.posestream.models.track;

/** Gives each person and each hand of a stream an id that was not given before. Not thread-safe. */
public final class StreamIds {
  private int people;
  private int hands;

  int nextPerson() {
    return people++;
  }

  int nextHand() {
    return hands++;
  }

  /** Begins at 0 again, where no frame follows another. */
  public void reset() {
    people = 0;
    hands = 0;
  }
}
