package io.posestream.server.tyrus;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongFramesTest extends RunningServer {
  private static final int MAX = 100_000;
  private static final int TEXT = 1;
  private static final int PING = 9;
  private static final int CLOSE = 8;
  private static final byte[] MASK = {7, 91, -3, 44};

  /** A frame as its peer reads it; a char of the payload is a byte. */
  private record Read(boolean last, int opcode, String payload) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 1_000, 1 << 20})
  void shouldCutLongFramesAndLeaveTheOthersHoweverTheyArrive(int partBytes) {
    byte[] longText = bytes(1_000_003);
    byte[] stream =
        join(
            frame(TEXT, bytes(5)),
            frame(TEXT, bytes(MAX)),
            frame(PING, bytes(0)),
            frame(TEXT, longText),
            frame(PING, bytes(125)),
            frame(TEXT, bytes(200)));
    LongFrames frames = new LongFrames(MAX);
    ByteArrayOutputStream passed = new ByteArrayOutputStream();
    for (int at = 0; at < stream.length; at += partBytes) {
      int count = Math.min(partBytes, stream.length - at);
      for (ByteBuffer piece : frames.next(ByteBuffer.wrap(stream, at, count))) {
        byte[] copy = new byte[piece.remaining()];
        piece.get(copy);
        passed.writeBytes(copy);
      }
    }

    List<Read> read = read(ByteBuffer.wrap(passed.toByteArray()));
    List<Read> parts = read.subList(3, read.size() - 2);
    assertThat(parts).hasSize(16);
    assertThat(parts.get(0).opcode()).isEqualTo(TEXT);
    assertThat(parts.subList(1, 16)).allMatch(part -> part.opcode() == 0);
    assertThat(parts.subList(0, 15)).noneMatch(Read::last);
    assertThat(parts.get(15).last()).isTrue();
    assertThat(parts.stream().map(Read::payload).collect(joining())).isEqualTo(text(longText));

    List<Read> others = new ArrayList<>(read);
    others.removeAll(parts);
    assertThat(others).allMatch(Read::last);
    assertThat(others.stream().map(Read::opcode)).containsExactly(TEXT, TEXT, PING, PING, TEXT);
    assertThat(others.stream().map(each -> each.payload().length()))
        .containsExactly(5, MAX, 0, 125, 200);
    assertThat(others.get(1).payload()).isEqualTo(text(bytes(MAX)));
  }

  /** The JDK's own client would send a text of that length in many frames. */
  @ParameterizedTest
  @ValueSource(ints = {600_001, 3_000_000, 10_000_000})
  void shouldRefuseATextInOneFrame(int length) throws IOException {
    String subprotocol = "Sec-WebSocket-Protocol: posestream.v1.json\r\n";
    try (Socket socket = RawHandshake.send(start(), RawHandshake.OUR_ORIGIN + subprotocol)) {
      Thread sender = new Thread(() -> send(socket, frame(TEXT, bytes(length))));
      sender.start();
      ByteBuffer received = ByteBuffer.wrap(untilClose(socket));
      List<Read> answers = read(received);
      assertThat(answers.get(0).payload()).contains("\"hello\"");
      assertThat(answers.get(1).payload()).contains("\"tooLarge\"");
      assertThat(answers.get(2).opcode()).isEqualTo(CLOSE);
      assertThat(answers.get(2).payload()).isEqualTo("\u0003\u00F1tooLarge"); // 1009
    }
  }

  private static void send(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      // The server need not read what it refuses.
    }
  }

  /** All up to the close frame, whose reason is a short one. */
  private static byte[] untilClose(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (!text(all.toByteArray()).endsWith("\r\n\r\n")) {
      all.write(socket.getInputStream().read());
    }
    all.reset();
    int opcode;
    do {
      byte[] head = socket.getInputStream().readNBytes(2);
      opcode = head[0] & 0x0F;
      all.writeBytes(head);
      int length = head[1];
      if (length == 126) {
        byte[] extended = socket.getInputStream().readNBytes(2);
        all.writeBytes(extended);
        length = ByteBuffer.wrap(extended).getShort() & 0xFFFF;
      }
      all.writeBytes(socket.getInputStream().readNBytes(length));
    } while (opcode != CLOSE);
    return all.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(1).nextBytes(bytes);
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) ('a' + (bytes[i] & 0x0F));
    }
    return bytes;
  }

  /** Whole and masked, as clients send it. */
  private static byte[] frame(int opcode, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) (0x80 | opcode));
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length <= 0xFFFF) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    frame.put(MASK).put(unmasked(payload, MASK));
    return Arrays.copyOf(frame.array(), frame.position());
  }

  private static byte[] unmasked(byte[] payload, byte[] mask) {
    byte[] unmasked = payload.clone();
    for (int i = 0; i < unmasked.length; i++) {
      unmasked[i] ^= mask[i % 4];
    }
    return unmasked;
  }

  private static List<Read> read(ByteBuffer bytes) {
    List<Read> frames = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int first = bytes.get();
      int second = bytes.get();
      long length = second & 0x7F;
      if (length == 126) {
        length = bytes.getShort() & 0xFFFF;
      } else if (length == 127) {
        length = bytes.getLong();
      }
      byte[] mask = new byte[4];
      if ((second & 0x80) != 0) {
        bytes.get(mask);
      }
      byte[] payload = new byte[Math.toIntExact(length)];
      bytes.get(payload);
      frames.add(new Read((first & 0x80) != 0, first & 0x0F, text(unmasked(payload, mask))));
    }
    return frames;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
