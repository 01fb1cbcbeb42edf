package io.posestream.wire;

/**
 * How many decimals numbers are worth in JSON. Numbers that come from a float get at most 6
 * significant digits beyond that, so that a reader's rounding to a float does not change them.
 * Infinite values and NaN are written as null.
 */
enum Rounding {
  /** Fractions of the picture and metres: 5 decimals. */
  COORDINATE(1e5, 1e6),
  /** Probabilities: 4 decimals. */
  PROBABILITY(1e4, 1e6),
  /** Degrees, and seconds and shares for people to read: 2 decimals. */
  DEGREE(1e2, 1e6),
  /** Milliseconds, which come from a double: 3 decimals. */
  MILLISECOND(1e3, 2e15);

  private final double stepsPerUnit;
  private final double mostSteps;

  Rounding(double stepsPerUnit, double mostSteps) {
    this.stepsPerUnit = stepsPerUnit;
    this.mostSteps = mostSteps;
  }

  void write(double value, JsonWriter json) {
    if (Double.isFinite(value)) {
      json.number(rounded(value));
    } else {
      json.nothing();
    }
  }

  /** A finite value as it is written; rounding it again, also from a float, changes nothing. */
  double rounded(double value) {
    double steps = stepsPerUnit;
    while (Math.abs(value) * steps > mostSteps) {
      steps /= 10;
    }
    return Math.round(value * steps) / steps;
  }

  void write(String name, double value, JsonWriter json) {
    json.name(name);
    write(value, json);
  }
}
