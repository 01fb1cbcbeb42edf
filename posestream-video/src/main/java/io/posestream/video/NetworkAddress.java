package io.posestream.video;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a stream, which may hold a password, and its name, which does not. */
final class NetworkAddress {
  static final List<String> SCHEMES = List.of("rtsp", "rtsps", "http", "https", "udp");

  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
  private static final Pattern SECRET =
      Pattern.compile("(?i)([a-z_]*(?:pass|pwd|token|secret|key)[a-z_]*=)[^&/;]*");

  /** A colon before the first slash, and behind it no port. */
  private static final Pattern PASSWORD = Pattern.compile("[^/\\[\\]:]*:(?![0-9]*(/|\\?|$))");

  private final String text;
  private final String name;

  private NetworkAddress(String text, String name) {
    this.text = text;
    this.name = name;
  }

  /** Whether {@code text} has the form of an address, {@code scheme://…}. */
  static boolean isOne(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /**
   * Checks an address.
   *
   * @throws IllegalArgumentException if it has none of the {@link #SCHEMES} or no host
   */
  static NetworkAddress of(String text) {
    Matcher parts = ADDRESS.matcher(text);
    String scheme = parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
    if (!SCHEMES.contains(scheme)) {
      throw new IllegalArgumentException(
          "the address of a stream begins with one of "
              + String.join("://, ", SCHEMES)
              + "://, not with "
              + (scheme.isEmpty() ? "another text" : scheme + "://"));
    }
    String rest = withoutUser(parts.group(2));
    if (rest.isEmpty() || rest.startsWith("/")) {
      throw new IllegalArgumentException("the address " + scheme + "://… names no host");
    }
    return new NetworkAddress(text, scheme + "://" + withoutSecrets(rest));
  }

  /** A password may hold a slash or an at sign; rather too much is hidden than too little. */
  private static String withoutUser(String rest) {
    int slash = indexOrEnd(rest, '/');
    boolean user = rest.lastIndexOf('@', slash) >= 0 || PASSWORD.matcher(rest).lookingAt();
    return user ? rest.substring(rest.lastIndexOf('@') + 1) : rest;
  }

  private static String withoutSecrets(String rest) {
    int query = indexOrEnd(rest, '?');
    String path = SECRET.matcher(rest.substring(0, query)).replaceAll("$1…");
    return query < rest.length() ? path + "?…" : path;
  }

  private static int indexOrEnd(String text, char wanted) {
    int index = text.indexOf(wanted);
    return index < 0 ? text.length() : index;
  }

  /** The whole address, for FFmpeg only. */
  String text() {
    return text;
  }

  /** For messages: without user, password and query. */
  @Override
  public String toString() {
    return name;
  }
}
