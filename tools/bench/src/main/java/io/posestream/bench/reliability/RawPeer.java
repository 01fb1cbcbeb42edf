package io.posestream.bench.reliability;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSocket on a bare socket, for what no library lets one do. Not thread-safe. */
final class RawPeer implements AutoCloseable {
  /** Stands for the close code of a connection that goes on. */
  static final int STAYS_OPEN = 0;

  /** Stands for the close code of a connection that ended without a close frame. */
  static final int CUT_OFF = -1;

  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int PING = 9;
  static final int PONG = 10;
  static final int CONTINUATION = 0;

  private static final int CLOSE = 8;
  private static final int OPCODE = 0xF;
  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH_16_BITS = 126;
  private static final int LENGTH_64_BITS = 127;
  private static final int MASK_BYTES = 4;

  /** So that a peer that does not read is soon noticed. */
  private static final int RECEIVE_BYTES = 8 << 10;

  private final Socket socket = new Socket();
  private final OutputStream out;
  private final DataInputStream in;

  /** Connected, with the handshake done. */
  RawPeer(URI server, String subprotocol) throws IOException {
    socket.setReceiveBufferSize(RECEIVE_BYTES);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    out = socket.getOutputStream();
    in = new DataInputStream(socket.getInputStream());
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                .formatted(server.getPath(), server.getHost())
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: %s\r\n\r\n".formatted(subprotocol);
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    for (int ends = 0; ends < MASK_BYTES; ) {
      int c = in.readUnsignedByte();
      ends = c == '\r' || c == '\n' ? ends + 1 : 0;
    }
  }

  /** A frame whose mask is 0, so that its payload is what it is. */
  static byte[] frame(int opcode, boolean last, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 2 + Long.BYTES + MASK_BYTES);
    frame.put(head(opcode, last, payload.length)).put(payload).flip();
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return bytes;
  }

  /** What a frame begins with, up to its payload. */
  static byte[] head(int opcode, boolean last, int length) {
    ByteBuffer head = ByteBuffer.allocate(2 + Long.BYTES + MASK_BYTES);
    head.put((byte) (opcode | (last ? FIN : 0)));
    if (length < LENGTH_16_BITS) {
      head.put((byte) (MASKED | length));
    } else {
      head.put((byte) (MASKED | LENGTH_64_BITS)).putLong(length);
    }
    head.putInt(0).flip();
    byte[] bytes = new byte[head.remaining()];
    head.get(bytes);
    return bytes;
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Reads and throws away what has arrived. */
  void skipArrived() throws IOException {
    in.skipNBytes(in.available());
  }

  /**
   * Reads everything up to the end of the connection.
   *
   * @return the code of the close frame; {@link #CUT_OFF} if there was none
   * @throws IOException if it does not end in time
   */
  int awaitClose(Duration longest) throws IOException {
    socket.setSoTimeout((int) longest.toMillis());
    int code = CUT_OFF;
    for (int first = in.read(); first >= 0 && code == CUT_OFF; first = in.read()) {
      int length = in.readUnsignedByte();
      long bytes =
          switch (length) {
            case LENGTH_16_BITS -> in.readUnsignedShort();
            case LENGTH_64_BITS -> in.readLong();
            default -> length;
          };
      if ((first & OPCODE) == CLOSE) {
        code = in.readUnsignedShort();
        bytes -= Short.BYTES;
      }
      in.skipNBytes(bytes);
    }
    return code;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
