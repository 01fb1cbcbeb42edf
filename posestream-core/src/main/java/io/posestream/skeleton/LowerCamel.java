package io.posestream.skeleton;

import java.util.Locale;
import java.util.Objects;

/**
 * How constants are called outside of Java: {@code LEFT_ELBOW} is {@code leftElbow}.
 *
 * @since 0.1
 */
public final class LowerCamel {
  private LowerCamel() {}

  /** The name of a constant. */
  public static String of(String constant) {
    Objects.requireNonNull(constant, "constant");
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }
}
