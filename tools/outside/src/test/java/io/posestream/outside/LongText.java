package io.posestream.outside;

import io.posestream.wire.WireFormat;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A client on a bare socket that sends a text in as many frames of the WebSocket as it is told,
 * browsers send one, and reads all the while. The JDK's own client may see the connection break
 * before it has read what the server said.
 */
final class LongText {
  private static final int PATIENCE_MS = 120_000;
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int LAST = 0x80;
  private static final int MASKED = 0x80;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;
  private static final int MASK_BYTES = 4;

  private LongText() {}

  /**
   * What the server said.
   *
   * @param texts its messages, in order
   * @param end the close frame
   */
  record Answer(List<String> texts, PoseSocket.Closed end) {}

  /** Sends blanks, and waits for the close frame. */
  static Answer sendBlanks(URI endpoint, int frames, int frameBytes, String tokenSubprotocol)
      throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(PATIENCE_MS);
      String handshake =
          """
          GET %s HTTP/1.1
          Host: %s:%d
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Protocol: %s, %s

          """
              .formatted(
                  endpoint.getPath(),
                  endpoint.getHost(),
                  endpoint.getPort(),
                  WireFormat.JSON.subprotocol(),
                  tokenSubprotocol)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
      skipHead(socket.getInputStream());
      Thread sender = new Thread(() -> send(socket, frames, frameBytes), "long-text");
      sender.setDaemon(true);
      sender.start();
      return awaitClose(new DataInputStream(socket.getInputStream()));
    }
  }

  private static void skipHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
  }

  private static void send(Socket socket, int frames, int frameBytes) {
    byte[] blanks = new byte[frameBytes];
    Arrays.fill(blanks, (byte) ' ');
    try {
      for (int i = 0; i < frames; i++) {
        int opcode = i == 0 ? TEXT : CONTINUATION;
        socket.getOutputStream().write(head(i == frames - 1 ? LAST | opcode : opcode, frameBytes));
        socket.getOutputStream().write(blanks);
      }
    } catch (IOException e) {
      // The server need not read what it refuses.
    }
  }

  /** With the shortest form of the length, as RFC 6455 asks and Netty checks. */
  private static byte[] head(int opcode, int payloadBytes) {
    boolean isShort = payloadBytes <= 0xFFFF;
    ByteBuffer head =
        ByteBuffer.allocate(2 + (isShort ? Short.BYTES : Long.BYTES) + MASK_BYTES)
            .put((byte) opcode)
            .put((byte) (MASKED | (isShort ? SHORT_LENGTH : LONG_LENGTH)));
    if (isShort) {
      head.putShort((short) payloadBytes);
    } else {
      head.putLong(payloadBytes);
    }
    return head.putInt(0).array();
  }

  private static Answer awaitClose(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0F;
      int length = in.readUnsignedByte();
      if (length == SHORT_LENGTH) {
        length = in.readUnsignedShort();
      }
      byte[] payload = in.readNBytes(length);
      if (opcode == TEXT) {
        texts.add(new String(payload, StandardCharsets.UTF_8));
      } else if (opcode == CLOSE) {
        int code = ByteBuffer.wrap(payload).getShort();
        String reason = new String(payload, 2, length - 2, StandardCharsets.UTF_8);
        return new Answer(texts, new PoseSocket.Closed(code, reason));
      }
    }
  }
}
