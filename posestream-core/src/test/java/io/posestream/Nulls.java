package io.posestream;

/** What a caller without NullAway passes. */
final class Nulls {
  private Nulls() {}

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T missing() {
    return (T) null;
  }
}
