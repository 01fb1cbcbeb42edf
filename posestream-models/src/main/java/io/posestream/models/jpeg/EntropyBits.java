package io.posestream.models.jpeg;

import io.posestream.models.image.PictureException;

/**
 * The bits between two markers, with stuffed zeros left out (ITU-T T.81, F.2.2.5). Not thread-safe.
 */
final class EntropyBits {
  private static final int MOST_BITS = 56;

  /** No code with its value is longer. */
  private static final int ENOUGH_BITS = 32;

  private static final byte MARKER = (byte) 0xFF;

  private final byte[] file;
  private final int end;
  private int at;
  private long bits;
  private int count;

  /** Those of a file of {@code end} bytes; {@link #start} comes first. */
  EntropyBits(byte[] file, int end) {
    this.file = file;
    this.end = end;
  }

  /** Begins at a byte. */
  void start(int newAt) {
    at = newAt;
    bits = 0;
    count = 0;
  }

  private void fill() {
    while (count <= MOST_BITS && at < end) {
      byte next = file[at];
      if (next != MARKER) {
        at++;
      } else if (at + 1 < end && file[at + 1] == 0) {
        at += 2;
      } else {
        return;
      }
      bits = bits << 8 | (next & 0xFF);
      count += 8;
    }
  }

  /** The next bits, zeros where they end; 16 at most. */
  int peek(int wanted) {
    if (count < ENOUGH_BITS) {
      fill();
    }
    long aligned = count >= wanted ? bits >>> (count - wanted) : bits << (wanted - count);
    return (int) aligned & ((1 << wanted) - 1);
  }

  /** Passes over bits; 32 at most. */
  void skip(int unwanted) {
    if (count < unwanted) {
      fill();
      if (count < unwanted) {
        throw damaged("too little data");
      }
    }
    count -= unwanted;
  }

  /** Takes bits; 16 at most. */
  int take(int wanted) {
    int taken = peek(wanted);
    skip(wanted);
    return taken;
  }

  /** The byte after the last one of which a bit was taken. */
  int taken() {
    int last = at;
    for (int whole = count / 8; whole > 0; whole--) {
      // A zero after 0xFF is always a stuffed one.
      last -= file[last - 1] == 0 && file[last - 2] == MARKER ? 2 : 1;
    }
    return last;
  }

  PictureException damaged(String what) {
    return new PictureException(
        "the JPEG is damaged or ends early: " + what + " at byte " + taken() + " of " + end);
  }
}
