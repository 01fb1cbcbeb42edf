package io.posestream.wire;

import io.posestream.smooth.SmoothingOptions;

/** The filters that a client can choose from. */
public enum SmoothingChoice {
  NONE("none"),
  EMA("ema"),
  ONE_EURO("oneEuro");

  private final String wireName;

  SmoothingChoice(String wireName) {
    this.wireName = wireName;
  }

  /** The name in messages. */
  public String wireName() {
    return wireName;
  }

  /** What a loop is given. */
  public SmoothingOptions options() {
    return switch (this) {
      case NONE -> SmoothingOptions.none();
      case EMA -> SmoothingOptions.ema();
      case ONE_EURO -> SmoothingOptions.oneEuro();
    };
  }
}
