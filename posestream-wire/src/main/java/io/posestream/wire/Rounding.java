package io.posestream.wire;

import tools.jackson.core.JsonGenerator;

/** How many decimals numbers are worth in JSON. Infinite values and NaN are written as null. */
enum Rounding {
  /** Fractions of the picture and metres: 5 decimals. */
  COORDINATE(1e5),
  /** Probabilities: 4 decimals. */
  PROBABILITY(1e4),
  /** Degrees: 2 decimals. */
  DEGREE(1e2),
  /** Milliseconds: 3 decimals. */
  MILLISECOND(1e3);

  private static final double LARGEST_ROUNDED = 1e12;

  private final double stepsPerUnit;

  Rounding(double stepsPerUnit) {
    this.stepsPerUnit = stepsPerUnit;
  }

  void write(double value, JsonGenerator json) {
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (Math.abs(value) > LARGEST_ROUNDED) {
      json.writeNumber(value);
    } else {
      json.writeNumber(Math.round(value * stepsPerUnit) / stepsPerUnit);
    }
  }

  void write(String name, double value, JsonGenerator json) {
    json.writeName(name);
    write(value, json);
  }
}
