package io.posestream.outside;

import io.posestream.wire.WireFormat;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A client on a bare socket that sends a text in one frame of the WebSocket, as browsers do. The
 * JDK's own client sends long texts in many.
 */
final class OneFrame {
  private static final int PATIENCE_MS = 120_000;
  private static final int CLOSE = 8;
  private static final int MASK_BYTES = 4;

  private OneFrame() {}

  /** Sends that many blanks, and waits for the close frame. */
  static PoseSocket.Closed sendBlanks(URI endpoint, int count, String tokenSubprotocol)
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
      Thread sender = new Thread(() -> send(socket, count), "one-frame");
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

  private static void send(Socket socket, int count) {
    byte[] frame = new byte[2 + Long.BYTES + MASK_BYTES + count];
    Arrays.fill(frame, (byte) ' ');
    ByteBuffer.wrap(frame).put((byte) 0x81).put((byte) 0xFF).putLong(count).putInt(0);
    try {
      socket.getOutputStream().write(frame);
    } catch (IOException e) {
      // The server need not read what it refuses.
    }
  }

  /** Passes over what comes before it. */
  private static PoseSocket.Closed awaitClose(DataInputStream in) throws IOException {
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0F;
      int length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      }
      byte[] payload = in.readNBytes(length);
      if (opcode == CLOSE) {
        int code = ByteBuffer.wrap(payload).getShort();
        return new PoseSocket.Closed(
            code, new String(payload, 2, length - 2, StandardCharsets.UTF_8));
      }
    }
  }
}
