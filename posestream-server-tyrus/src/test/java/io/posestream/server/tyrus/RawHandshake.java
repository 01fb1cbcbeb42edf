package io.posestream.server.tyrus;

import io.posestream.server.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The client's half of a handshake on a bare socket, for clients that do nothing else right. */
final class RawHandshake {
  static final String OUR_ORIGIN = "Origin: http://localhost:3000\r\n";

  private static final int PATIENCE_MS = (int) Await.PATIENCE.toMillis();

  private RawHandshake() {}

  static Socket send(int port, String header) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    String request =
        "GET /pose HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + header
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
