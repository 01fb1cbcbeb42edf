package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.FrameBinary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the whole process prints while a client does all that it can think of. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS) // there is no SIGTERM
class HostileLogTest {
  private static final int TIMES = 300;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int RESERVED = 5;
  private static final String OF_BINARY = "Sec-WebSocket-Protocol: posestream.v1.binary";
  private static final String OF_JSON = "Sec-WebSocket-Protocol: posestream.v1.json";
  private static final byte[] CLOSE = {(byte) 0x88, (byte) 0x80, 0, 0, 0, 0};

  @Test
  void shouldPrintNoMoreThanALineASecond() throws Exception {
    try (ServeProcess server =
        ServeProcess.start("--model=lite", "--max-frames-per-second=10000")) {
      int before = server.printed().size();
      long startNs = System.nanoTime();
      damagedPictures(server.port());
      badTexts(server.port());
      brokenFrames(server.port());
      refusedHandshakes(server.port());
      server.terminate();
      int code = server.awaitExit(30);
      double seconds = (System.nanoTime() - startNs) / 1e9;
      List<String> lines = server.printed().subList(before, server.printed().size());
      assertThat(lines).as("%s", lines).hasSizeLessThanOrEqualTo((int) seconds + 3);
      assertThat(lines).noneMatch(line -> line.contains("Corrupt") || line.contains("libpng"));
      assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
      assertThat(code).isEqualTo(128 + 15);
    }
  }

  /** Each is waited for, so that none is replaced by the next. */
  private static void damagedPictures(int port) throws Exception {
    byte[] jpeg = FigurePictures.jpegs(1).get(0);
    Random random = new Random(3);
    try (ServeClient client = new ServeClient(port, "posestream.v1.binary")) {
      client.json();
      for (int i = 0; i < TIMES; i++) {
        byte[] damaged = jpeg.clone();
        for (int flips = 0; flips < 3; flips++) {
          damaged[700 + random.nextInt(jpeg.length - 700)] ^= (byte) (1 << random.nextInt(8));
        }
        client.send(new FrameMessage(i, i * 40, EncodedImage.of(damaged)));
        while (!(client.next() instanceof ByteBuffer)) {
          // A notice.
        }
      }
    }
  }

  /** 50 in a row end a connection. */
  private static void badTexts(int port) throws IOException {
    for (int connection = 0; connection < TIMES / 50; connection++) {
      try (Socket socket = open(port, OF_JSON)) {
        for (int i = 0; i < 50; i++) {
          socket
              .getOutputStream()
              .write(frame(TEXT, ("nonsense " + i).getBytes(StandardCharsets.UTF_8)));
        }
        socket.getOutputStream().write(CLOSE);
        untilEnd(socket);
      }
    }
    for (int i = 0; i < 10; i++) {
      try (Socket socket = open(port, OF_JSON)) {
        tryToSend(socket, frame(TEXT, new byte[3_000_000]));
        tryToSend(socket, CLOSE);
        untilEnd(socket);
      }
    }
  }

  /** What no WebSocket client sends. */
  private static void brokenFrames(int port) throws IOException {
    byte[] picture = FrameBinary.write(new FrameMessage(1, 1, EncodedImage.of(new byte[9])));
    for (int i = 0; i < 40; i++) {
      for (byte[] broken :
          List.of(
              frame(TEXT, new byte[] {(byte) 0xC3, (byte) 0x28}),
              frame(RESERVED, picture),
              frame(0, picture),
              new byte[] {(byte) 0x81, 5, 'h', 'e', 'l', 'l', 'o'},
              new byte[] {(byte) 0xF1, (byte) 0x80, 0, 0, 0, 0},
              new byte[] {(byte) 0x82, (byte) 0xFF, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0},
              new byte[] {(byte) 0x88, (byte) 0x81, 0, 0, 0, 0, 3})) {
        try (Socket socket = open(port, OF_BINARY)) {
          tryToSend(socket, broken);
          tryToSend(socket, CLOSE);
          socket.shutdownOutput();
          untilEnd(socket);
        }
      }
      try (Socket cut = open(port, OF_BINARY)) {
        tryToSend(cut, Arrays.copyOf(frame(BINARY, picture), 20));
        cut.setSoLinger(true, 0);
      }
    }
  }

  private static void refusedHandshakes(int port) throws IOException {
    for (int i = 0; i < TIMES; i++) {
      for (String header :
          List.of(
              "Origin: http://evil.example",
              "Sec-WebSocket-Version: 99",
              "Sec-WebSocket-Extensions: ;;;=\"",
              "nonsense without a colon")) {
        try (Socket socket = handshake(port, header)) {
          socket.shutdownOutput();
          untilEnd(socket);
        }
      }
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        tryToSend(
            socket, "GET  \u0000 / HTTP/9\r\nA\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        untilEnd(socket);
      }
    }
  }

  private static Socket handshake(int port, String header) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
    String request =
        "GET /pose HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + (header.contains("Version") ? "" : "Sec-WebSocket-Version: 13\r\n")
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + header
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** A connection, past its handshake. */
  private static Socket open(int port, String header) throws IOException {
    Socket socket = handshake(port, header);
    InputStream in = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("%s", answer).isNotNegative();
      answer.append((char) next);
    }
    assertThat(answer.toString()).contains(" 101 ");
    return socket;
  }

  private static byte[] frame(int opcode, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x80 | opcode);
    frame.write(0x80 | 127);
    frame.writeBytes(ByteBuffer.allocate(12).putLong(payload.length).putInt(0).array());
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  private static void tryToSend(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      // The server need not read what it refuses.
    }
  }

  private static void untilEnd(Socket socket) {
    try {
      byte[] unused = socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // Reset is an end as well.
    }
  }
}
