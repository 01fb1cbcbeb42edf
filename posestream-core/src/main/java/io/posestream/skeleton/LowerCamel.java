package io.posestream.skeleton;

import java.util.Locale;

/** Names of constants as names of landmarks: {@code LEFT_ELBOW} is {@code leftElbow}. */
final class LowerCamel {
  private LowerCamel() {}

  static String of(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }
}
