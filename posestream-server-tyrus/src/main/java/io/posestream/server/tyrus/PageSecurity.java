package io.posestream.server.tyrus;

import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Response;

/** Headers that forbid the browser what no page of ours does. */
final class PageSecurity {
  /** Names and IPv4 addresses; a policy cannot name others. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

  private PageSecurity() {}

  /**
   * For the page: scripts, styles and workers of its own files alone; pictures and videos also of
   * files that the user opens; connections to this machine, so that no link can send a camera to
   * another one; the camera, and within no other page.
   *
   * @param host what the browser calls this machine
   * @param secure whether the page was asked for over TLS; if it was not, a proxy may still speak
   *     it
   */
  static void ofPage(Response response, String host, boolean secure) {
    String streams = source("wss:", host);
    if (!secure) {
      streams = source("ws:", host) + " " + streams;
    }
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
            + " img-src 'self' blob: data:; media-src 'self' blob:; manifest-src 'self';"
            + " connect-src 'self' "
            + streams
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    response.setHeader(
        "Permissions-Policy",
        "camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), payment=()");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    ofAll(response);
  }

  private static String source(String scheme, String host) {
    return HOST.matcher(host).matches() ? scheme + "//" + host + ":*" : scheme;
  }

  /** For what no browser shows as a page. */
  static void ofText(Response response) {
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    ofAll(response);
  }

  private static void ofAll(Response response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
