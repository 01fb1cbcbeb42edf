package io.posestream.bench.figures;

import java.io.Serial;

/** A figure that a page needs is missing, or is none, as NaN. */
public final class FigureException extends IllegalStateException {
  @Serial private static final long serialVersionUID = 1;

  /** The message says which figure of which table. */
  public FigureException(String message) {
    super(message);
  }
}
