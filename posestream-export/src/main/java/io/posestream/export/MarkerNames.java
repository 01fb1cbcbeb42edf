package io.posestream.export;

import java.util.Locale;

/** How markers are called in files. */
final class MarkerNames {
  private MarkerNames() {}

  /** {@code leftFootIndex} is {@code left_foot_index}. */
  static String snakeCase(String lowerCamel) {
    return lowerCamel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
