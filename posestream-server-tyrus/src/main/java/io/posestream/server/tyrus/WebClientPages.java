package io.posestream.server.tyrus;

import io.posestream.server.PoseService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** The page of {@code posestream-web}. */
final class WebClientPages extends HttpHandler {
  private static final String FOLDER = "io/posestream/web/";
  private static final String START_PAGE = "index.html";
  private static final String PAGE_PORT = "<meta name=\"posestream-port\" content=\"%d\" />";
  private static final int USUAL_PORT = 8000;

  /** The build puts files with a hash in their name there. */
  private static final String HASHED_FOLDER = "assets/";

  /** No segment is empty or begins with a dot, so no path leads out of the folder. */
  private static final Pattern FILE =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  /** What else lies there is no file of the page; folders would be listed. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("webp", "image/webp"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"));

  private final int posePort;
  private final ClassLoader pages;

  WebClientPages(int posePort, ClassLoader pages) {
    this.posePort = posePort;
    this.pages = pages;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    Method method = request.getMethod();
    if (!Method.GET.equals(method) && !Method.HEAD.equals(method)) {
      TextPage.write(response, 405, "text/plain", "GET or HEAD only.\n");
      return;
    }
    String path = request.getRequestURI().substring(1);
    if (path.equals("server.json")) {
      TextPage.write(
          response,
          200,
          "application/json",
          "{\"posePort\":" + posePort + ",\"posePath\":\"" + PoseService.PATH + "\"}\n");
      return;
    }
    String file = path.isEmpty() ? START_PAGE : path;
    Optional<byte[]> content = content(file);
    if (content.isPresent()) {
      PageSecurity.ofPage(response, request.getServerName(), request.isSecure());
      write(response, file, file.equals(START_PAGE) ? withPort(content.get()) : content.get());
    } else if (file.equals(START_PAGE)) {
      TextPage.write(response, 200, "text/html; charset=utf-8", notThere());
    } else {
      TextPage.write(response, 404, "text/plain", "There is no such file.\n");
    }
  }

  private Optional<byte[]> content(String file) throws IOException {
    if (!FILE.matcher(file).matches() || !TYPES.containsKey(ending(file))) {
      return Optional.empty();
    }
    try (InputStream in = pages.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /** The start page, which then connects to this server wherever it listens. */
  private byte[] withPort(byte[] page) {
    return new String(page, StandardCharsets.UTF_8)
        .replace(PAGE_PORT.formatted(USUAL_PORT), PAGE_PORT.formatted(posePort))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1);
  }

  private static void write(Response response, String file, byte[] content) throws IOException {
    response.setContentType(TYPES.get(ending(file)));
    response.setHeader(
        "Cache-Control",
        file.startsWith(HASHED_FOLDER) ? "public, max-age=31536000, immutable" : "no-cache");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private String notThere() {
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>posestream</title>"
        + "<h1>There is no page here</h1><p>The server runs: its WebSocket is on port "
        + posePort
        + ". The page comes with <code>io.posestream:posestream-web</code>,"
        + " which is not in this server's class path.</p></html>\n";
  }
}
