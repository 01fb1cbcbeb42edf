package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.ServiceOptions;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A peer that is no longer there loses its place; one that only says nothing keeps it. */
class HeartbeatServerTest extends RunningServer {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;

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
      int length = in.readUnsignedByte();
      byte[] payload = new byte[length < 126 ? length : in.readUnsignedShort()];
      in.readFully(payload);
      messages.add(new Message(first & 0xF, new String(payload, StandardCharsets.ISO_8859_1)));
    }
    return messages;
  }

  private static void skipAnswer(DataInputStream in) throws IOException {
    for (int ends = 0; ends < 4; ) {
      int c = in.readUnsignedByte();
      ends = c == '\r' || c == '\n' ? ends + 1 : 0;
    }
  }
}
