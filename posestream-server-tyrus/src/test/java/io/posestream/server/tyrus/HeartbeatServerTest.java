package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.junit.jupiter.api.Test;

/** A peer that is no longer there loses its place; one that only says nothing keeps it. */
class HeartbeatServerTest extends RunningServer {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private static final ServiceOptions SHORT =
      ServiceOptions.builder()
          .pingInterval(Duration.ofMillis(100))
          .silenceTimeout(Duration.ofSeconds(3))
          .build();

  private record Message(int opcode, String payload) {}

  @Test
  void shouldGiveThePlaceOfAPeerFreeThatAnswersNoPing() throws Exception {
    int port = start(SHORT);
    try (TestClient quiet = TestClient.open(port, BINARY);
        Socket dead = RawHandshake.send(port, RawHandshake.OUR_ORIGIN)) {
      quiet.event("hello");
      awaitClients(2);
      List<Message> heard = untilTheEnd(dead);
      awaitClients(1);

      Message last = heard.get(heard.size() - 1);
      assertThat(heard.get(0).opcode()).isEqualTo(TEXT);
      assertThat(heard.subList(1, heard.size() - 1)).isNotEmpty().allMatch(m -> m.opcode() == PING);
      assertThat(last.opcode()).isEqualTo(CLOSE);
      assertThat(last.payload())
          .isEqualTo((char) (1001 >> 8) + "" + (char) (1001 & 0xFF) + "silent");
      quiet.isServed(1);
    }
  }

  /** All that the server says until it ends the connection. */
  private static List<Message> untilTheEnd(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    skipAnswer(in);
    List<Message> messages = new ArrayList<>();
    for (int first = in.read(); first >= 0; first = in.read()) {
      messages.add(message(first, in));
    }
    return messages;
  }

  private static Message message(int first, DataInputStream in) throws IOException {
    int length = in.readUnsignedByte();
    byte[] payload = new byte[length < 126 ? length : in.readUnsignedShort()];
    in.readFully(payload);
    return new Message(first & 0xF, new String(payload, StandardCharsets.ISO_8859_1));
  }

  /** A connection that is dropped while the peer sends is reset, and a browser says 1006. */
  @Test
  void shouldHearAPeerOutThatStillSendsWhenItIsToldThatItWasSilent() throws Exception {
    ServiceOptions impatient =
        ServiceOptions.builder()
            .pingInterval(Duration.ofMillis(10))
            .silenceTimeout(Duration.ofMillis(50))
            .build();
    HttpServer http = new HttpServer();
    NetworkListener listener = TyrusHost.listener("pose", "127.0.0.1", 0);
    http.addListener(listener);
    // None is run, so that the test may take its time.
    List<Runnable> ends = new CopyOnWriteArrayList<>();
    TyrusContainer container = new TyrusContainer(http, 1_000, ends::add);
    container.listenOn(listener);
    try (PoseService service = PoseService.create(engine, impatient)) {
      container.register(service.endpointConfig());
      container.start("", 0);
      try (Socket peer = RawHandshake.send(listener.getPort(), RawHandshake.OUR_ORIGIN)) {
        DataInputStream in = new DataInputStream(peer.getInputStream());
        skipAnswer(in);
        Message last = message(in.read(), in);
        while (last.opcode() != CLOSE) {
          last = message(in.read(), in);
        }
        for (int i = 0; i < 100; i++) {
          peer.getOutputStream().write(masked(PING));
        }
        peer.getOutputStream().write(masked(CLOSE));
        assertThat(in.readAllBytes()).isEmpty();
        assertThat(ends).as("waits for the peer's close").hasSize(1);
      }
    } finally {
      container.stop();
    }
  }

  @Test
  void shouldLetAWebSocketBeIdleForLongerThanOtherConnections() throws Exception {
    HttpServer http = new HttpServer();
    NetworkListener listener = TyrusHost.listener("pose", "127.0.0.1", 0);
    listener.getKeepAlive().setIdleTimeoutInSeconds(1);
    listener.registerAddOn(new TyrusSocketFilter());
    http.addListener(listener);
    TyrusContainer container =
        new TyrusContainer(http, 1_000, TyrusClosingHandshake.afterPatience());
    container.listenOn(listener);
    try (PoseService service = PoseService.create(engine, ServiceOptions.defaults())) {
      container.register(service.endpointConfig());
      container.start("", 0);
      try (Socket peer = RawHandshake.send(listener.getPort(), RawHandshake.OUR_ORIGIN)) {
        DataInputStream in = new DataInputStream(peer.getInputStream());
        skipAnswer(in);
        assertThat(message(in.read(), in).opcode()).isEqualTo(TEXT);
        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), listener.getPort())) {
          assertThat(other.getInputStream().read()).as("ended, being idle").isEqualTo(-1);
        }
        peer.getOutputStream().write(masked(PING));
        assertThat(message(in.read(), in).opcode()).isEqualTo(PONG);
      }
    } finally {
      container.stop();
    }
  }

  private static byte[] masked(int opcode) {
    return new byte[] {(byte) (0x80 | opcode), (byte) 0x80, 0, 0, 0, 0};
  }

  private static void skipAnswer(DataInputStream in) throws IOException {
    for (int ends = 0; ends < 4; ) {
      int c = in.readUnsignedByte();
      ends = c == '\r' || c == '\n' ? ends + 1 : 0;
    }
  }
}
