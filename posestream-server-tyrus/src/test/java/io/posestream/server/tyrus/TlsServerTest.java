package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.server.Await;
import io.posestream.server.PoseService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ports of a server with a certificate of its own. */
@SuppressWarnings("NullAway.Init")
class TlsServerTest extends RunningServer {
  private static final String ORIGIN = "https://localhost:3000";
  private static final int PATIENCE_MS = (int) Await.PATIENCE.toMillis();

  @TempDir static Path folder;
  private static MadeCertificate made;
  private static MadeCertificate rsa;
  private static HttpClient trusting;

  private final Records log = new Records();

  @BeforeAll
  static void make() throws Exception {
    made = MadeCertificate.in(folder, "ec", "EC", "-groupname", "secp256r1");
    rsa = MadeCertificate.in(folder, "rsa", "RSA");
    trusting = client(made.trust());
  }

  private static HttpClient client(SSLContext trust) {
    // As browsers do for a WebSocket.
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trust).build();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  private int start(MadeCertificate certificate) {
    return start(PoseServerOptions.defaults().withCertificate(certificate.read()).withPorts(0, 0));
  }

  private static TestClient open(HttpClient http, int port, String subprotocol) {
    URI uri = URI.create("wss://127.0.0.1:" + port + PoseService.PATH);
    return TestClient.open(http, uri, ORIGIN, true, subprotocol);
  }

  private static HttpResponse<String> ask(HttpClient http, String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A client of it is served, whatever happened before. */
  private void isServed(int port) {
    try (TestClient client = open(trusting, port, BINARY)) {
      client.event("hello");
      client.isServed(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BINARY, JSON})
  void shouldStreamInBothSubprotocols(String subprotocol) {
    int port = start(made);
    try (TestClient client = open(trusting, port, subprotocol)) {
      assertThat(client.event("hello").get("subprotocol").asText()).isEqualTo(subprotocol);
      for (int sequence = 0; sequence < 20; sequence++) {
        client.isServed(sequence);
      }
      client.socket().sendClose(1000, "").join();
      client.closed(1000);
    }
    awaitClients(0);
  }

  @Test
  void shouldStreamWithAnRsaKey() throws Exception {
    int port = start(rsa);
    try (TestClient client = open(client(rsa.trust()), port, BINARY)) {
      client.event("hello");
      client.isServed(1);
    }
  }

  @Test
  void shouldServeHealthAndThePageByHttps() throws Exception {
    int port = start(made);
    HttpResponse<String> health = ask(trusting, "https://127.0.0.1:" + port + "/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"status\":\"up\"");
    int webPort = server().webPort().orElseThrow();
    HttpResponse<String> page = ask(trusting, "https://localhost:" + webPort + "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"posestream-port\" content=\"" + port + "\"");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("connect-src 'self' wss://localhost:*;")
                    .doesNotContain("ws://localhost"));
  }

  @Test
  void shouldRefuseTheOriginThatThePageHasWithoutTls() {
    int port = start(made);
    URI uri = URI.create("wss://127.0.0.1:" + port + PoseService.PATH);
    assertThatThrownBy(
            () -> TestClient.open(trusting, uri, "http://localhost:3000", true, BINARY).close())
        .hasStackTraceContaining("403");
    isServed(port);
  }

  @Test
  void shouldGoOnAfterAClientThatDoesNotTrustIt() throws Exception {
    int port = start(made);
    HttpClient other = client(rsa.trust());
    assertThatThrownBy(() -> open(other, port, BINARY).close())
        .hasStackTraceContaining("SSLHandshakeException");
    assertThatExceptionOfType(SSLHandshakeException.class)
        .isThrownBy(() -> ask(other, "https://127.0.0.1:" + port + "/health"));
    isServed(port);
    assertThat(log.warnings()).isEmpty();
  }

  @Test
  void shouldEndAHandshakeWithoutTls() throws Exception {
    int port = start(made);
    try (TestClient bystander = open(trusting, port, BINARY);
        Socket plain = RawHandshake.send(port, RawHandshake.OUR_ORIGIN)) {
      bystander.event("hello");
      String answer = untilEnd(plain);
      assertThat(answer).doesNotContain("HTTP/1.1");
      bystander.isServed(1);
    }
    assertThat(log.warnings()).isEmpty();
  }

  private static String untilEnd(Socket socket) {
    StringBuilder answer = new StringBuilder();
    try {
      for (int next = socket.getInputStream().read();
          next >= 0;
          next = socket.getInputStream().read()) {
        answer.append((char) next);
      }
    } catch (java.net.SocketTimeoutException e) {
      throw new AssertionError("it was not ended", e);
    } catch (IOException e) {
      // Reset is an end as well.
    }
    return answer.toString();
  }

  private static SSLSocket connect(int port, String protocol) throws Exception {
    SSLSocket socket =
        (SSLSocket)
            made.trust().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    socket.setEnabledProtocols(new String[] {protocol});
    socket.startHandshake();
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void shouldSpeakBothVersions(String protocol) throws Exception {
    int port = start(made);
    try (SSLSocket socket = connect(port, protocol)) {
      assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
    }
    isServed(port);
  }

  @Test
  void shouldNotBeginASecondHandshakeOnOneConnection() throws Exception {
    int port = start(made);
    try (TestClient bystander = open(trusting, port, BINARY)) {
      bystander.event("hello");
      for (int connection = 0; connection < 20; connection++) {
        try (SSLSocket socket = connect(port, "TLSv1.2")) {
          assertThatExceptionOfType(IOException.class)
              .isThrownBy(
                  () -> {
                    socket.startHandshake();
                    assertThat(socket.getInputStream().read()).isEqualTo(-1);
                    throw new SSLException("ended");
                  })
              .isNotInstanceOf(java.net.SocketTimeoutException.class);
        }
      }
      bystander.isServed(1);
    }
  }

  @Test
  void shouldWarnOfACertificateThatExpiredAndServe() throws Exception {
    MadeCertificate old =
        MadeCertificate.in(folder, "old", "EC", "-startdate", "-10d", "-validity", "5");
    int port = start(old);
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .startsWith("Clients will refuse: the certificate of CN=old expired on ");
    try (SSLSocket socket =
        (SSLSocket)
            old.trust().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      // A client that trusts this very certificate does not check its dates.
      socket.startHandshake();
    }
  }

  /** The warnings of this server and of Grizzly. */
  private static final class Records extends Handler {
    private static final List<Logger> LOGGERS =
        List.of(Logger.getLogger("io.posestream"), Logger.getLogger("org.glassfish"));

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    Records() {
      LOGGERS.forEach(logger -> logger.addHandler(this));
    }

    List<String> warnings() {
      return records.stream()
          .filter(each -> each.getLevel().intValue() >= Level.WARNING.intValue())
          .map(LogRecord::getMessage)
          .toList();
    }

    @Override
    public void publish(LogRecord logged) {
      records.add(logged);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      LOGGERS.forEach(logger -> logger.removeHandler(this));
    }
  }
}
