package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.server.Await;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.junit.jupiter.api.Test;

/** A server that lets in two clients of each address. */
@SuppressWarnings("try") // the bystander streams on its own
class AddressLimitServerTest extends RunningServer {
  private int startWithLimit(int most) {
    return start(PoseServerOptions.defaults().withPorts(0, 0).withMaxClientsPerAddress(most));
  }

  /** The whole answer to a handshake that is refused. */
  private static String refusal(int port) throws IOException {
    try (Socket socket = RawHandshake.send(port, RawHandshake.OUR_ORIGIN)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String status(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  @Test
  void shouldRefuseTheThirdAndLetItInOnceOneHasLeft() throws Exception {
    int port = startWithLimit(2);
    try (Bystander bystander = Bystander.at(port)) {
      try (TestClient second = TestClient.open(port, BINARY)) {
        second.event("hello");
        assertThat(refusal(port))
            .startsWith("HTTP/1.1 429 Too Many Clients Of This Address\r\n")
            .containsIgnoringCase("\r\nConnection: close\r\n")
            .containsIgnoringCase("\r\nContent-Length: 0\r\n");
        assertThatThrownBy(() -> TestClient.open(port, BINARY).close())
            .hasStackTraceContaining("429");
        second.isServed(1);
      }
      Await.until(() -> isLetIn(port));
    }
  }

  private static boolean isLetIn(int port) {
    try (Socket socket = RawHandshake.send(port, RawHandshake.OUR_ORIGIN)) {
      return status(socket).equals("HTTP/1.1 101");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldNotCountWhatIsNoWebSocket() throws Exception {
    int port = startWithLimit(1);
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      for (int i = 0; i < 5; i++) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          socket
              .getOutputStream()
              .write(
                  "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
          assertThat(status(socket)).isEqualTo("HTTP/1.1 200");
        }
      }
      client.isServed(1);
    }
  }

  @Test
  void shouldKeepNothingOfConnectionsThatEnded() throws Exception {
    ClientsPerAddress clients = new ClientsPerAddress(1_000);
    HttpServer http = new HttpServer();
    NetworkListener listener = TyrusHost.listener("pose", "127.0.0.1", 0);
    listener.registerAddOn(
        new TyrusAdmissionFilter(origin -> !"http://evil.example".equals(origin), () -> false));
    listener.registerAddOn(new TyrusAddressFilter(clients));
    http.addListener(listener);
    TyrusContainer container =
        new TyrusContainer(http, 1_000, TyrusClosingHandshake.afterPatience());
    container.listenOn(listener);
    try (PoseService service =
        PoseService.create(engine, ServiceOptions.builder().maxClients(1_000).build())) {
      container.register(service.endpointConfig());
      container.start("", 0);
      int port = listener.getPort();
      // Served, of a foreign origin, of no version that is known, cut in the middle.
      for (String header :
          List.of(
              RawHandshake.OUR_ORIGIN,
              "Origin: http://evil.example\r\n",
              "Sec-WebSocket-Version: 99\r\n",
              "Sec-WebSocket-Extensions: ;;;=\"\r\n")) {
        for (int i = 0; i < 50; i++) {
          try (Socket socket = RawHandshake.send(port, header)) {
            if (i % 2 == 0) {
              assertThat(status(socket)).startsWith("HTTP/1.1 ");
            } else {
              socket.setSoLinger(true, 0);
            }
          }
        }
      }
      try (Socket last = RawHandshake.send(port, RawHandshake.OUR_ORIGIN)) {
        assertThat(status(last)).isEqualTo("HTTP/1.1 101");
        Await.until(() -> clients.addresses() == 1);
      }
      Await.until(() -> clients.addresses() == 0);
    } finally {
      container.stop();
    }
  }
}
