package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.Await;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built web client, as a browser and as a curious stranger ask for it. */
class WebClientServerTest {
  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"\\./([^\"]+)\"");
  private static final HttpClient HTTP =
      // As browsers do; the default asks for HTTP/2, and Grizzly answers such requests differently.
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private HttpServer server = new HttpServer();
  private int port;

  @BeforeEach
  void start() {
    server =
        WebClientServer.start(
            PoseServerOptions.defaults(), 0, 8000, WebClientServer.class.getClassLoader());
    port = server.getListeners().iterator().next().getPort();
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void shouldServeThePageFreshAndItsFilesForGood() throws Exception {
    HttpResponse<String> page = ask("GET", "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    List<String> files =
        ASSET.matcher(page.body()).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(files)
        .anyMatch(file -> file.endsWith(".js"))
        .anyMatch(file -> file.endsWith(".css"));
    for (String file : files) {
      HttpResponse<String> asset = ask("GET", "/" + file);
      assertThat(asset.statusCode()).as(file).isEqualTo(200);
      assertThat(header(asset, "Content-Type")).startsWith(type(file));
      assertThat(header(asset, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(asset, "Cache-Control"))
          .isEqualTo(
              file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.'))) {
      case ".js" -> "text/javascript";
      case ".css" -> "text/css";
      case ".svg" -> "image/svg+xml";
      default -> throw new AssertionError("which type has " + file + "?");
    };
  }

  @Test
  void shouldLeaveSourceMapsOutOfThePage() throws Exception {
    String page = ask("GET", "/").body();
    MatchResult script =
        ASSET
            .matcher(page)
            .results()
            .filter(file -> file.group(1).endsWith(".js"))
            .findFirst()
            .orElseThrow();
    assertThat(ask("GET", "/" + script.group(1)).body()).doesNotContain("sourceMappingURL");
    assertThat(ask("GET", "/" + script.group(1) + ".map").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldForbidTheBrowserWhatThePageDoesNotDo() throws Exception {
    HttpResponse<String> page = ask("GET", "/");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
        .contains("connect-src 'self' ws://127.0.0.1:* wss://127.0.0.1:*;")
        .doesNotContain("unsafe");
    for (String path : List.of("/", "/server.json", "/missing.js", "/icon.svg")) {
      HttpResponse<String> answer = ask("GET", path);
      assertThat(header(answer, "Content-Security-Policy")).as(path).contains("default-src 'none'");
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
    }
    assertThat(header(page, "Permissions-Policy")).contains("camera=(self)", "microphone=()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[::1]", "a b", "evil.example;script-src *", "-"})
  void shouldNotLetAHostIntoThePolicyThatItCannotName(String host) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) Await.PATIENCE.toMillis());
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).doesNotContain("script-src *").doesNotContain("ws://" + host);
    }
  }

  @Test
  void shouldSayWhatIsMissingWhereThePageIsNotInTheClassPath() throws Exception {
    server.shutdownNow();
    server =
        WebClientServer.start(
            PoseServerOptions.defaults(), 0, 8000, ClassLoader.getPlatformClassLoader());
    port = server.getListeners().iterator().next().getPort();
    HttpResponse<String> page = ask("GET", "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("port 8000", "io.posestream:posestream-web");
    assertThat(ask("GET", "/favicon.ico").statusCode()).isEqualTo(404);
    assertThat(ask("GET", "/server.json").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldSayWhereTheWebSocketIs() throws Exception {
    HttpResponse<String> where = ask("GET", "/server.json");
    assertThat(where.body()).isEqualTo("{\"posePort\":8000,\"posePath\":\"/pose\"}\n");
    assertThat(header(where, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void shouldAnswerHeadWithoutABodyAndRefuseTheRest() throws Exception {
    HttpResponse<String> head = ask("HEAD", "/");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(ask("POST", "/").statusCode()).isEqualTo(405);
    assertThat(ask("DELETE", "/index.html").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/missing.js",
        "/assets/",
        "/assets",
        "/index.html/",
        "//index.html",
        "/.index.html",
        "/../server/PoseService.class",
        "/assets/../../server/PoseService.class",
        "/..%2fserver/PoseService.class",
        "/%2e%2e/server/PoseService.class",
        "/..\\server\\PoseService.class",
        "/%00",
        "/assets/%2e%2e/index.html",
        "/....//server/PoseService.class",
        "/;/../server/PoseService.class",
        "/C:/index.html",
      })
  void shouldNotServeWhatIsNoFileOfThePage(String path) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) Await.PATIENCE.toMillis());
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d ").doesNotContain("PoseService;");
    }
  }
}
