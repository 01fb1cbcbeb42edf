package io.posestream.video;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network camera on this machine: RTSP 1.0 (RFC 2326) with H.264 (RFC 6184) in the same TCP
 * connection. It lets a user in by a password and refuses UDP, so that a client must ask for TCP.
 */
final class RtspCamera implements AutoCloseable {
  /** What a connection does after a number of pictures. */
  enum Then {
    END,
    STALL,
    REPEAT
  }

  private static final String USER = "admin:geheim";
  private static final int CLOCK_HZ = 90_000;
  private static final int PAYLOAD_TYPE = 96;

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<List<byte[]>> pictures;
  private final List<Then> connections;
  final AtomicInteger played = new AtomicInteger();

  /**
   * Serves at once.
   *
   * @param h264 a stream with start codes, each picture of which can be decoded alone
   * @param connections what each connection does that plays; the last is repeated
   */
  RtspCamera(byte[] h264, List<Then> connections) throws IOException {
    this.pictures = pictures(h264);
    this.connections = connections;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String address() {
    return "rtsp://" + USER + "@127.0.0.1:" + listener.getLocalPort() + "/live";
  }

  String name() {
    return "rtsp://127.0.0.1:" + listener.getLocalPort() + "/live";
  }

  /** The units between start codes; one with the type of a slice ends a picture. */
  private static List<List<byte[]>> pictures(byte[] h264) {
    List<List<byte[]>> pictures = new ArrayList<>();
    List<byte[]> units = new ArrayList<>();
    int from = startCode(h264, 0) + 3;
    while (from < h264.length) {
      int next = startCode(h264, from);
      int to = next < h264.length && h264[next - 1] == 0 ? next - 1 : next;
      byte[] unit = java.util.Arrays.copyOfRange(h264, from, to);
      units.add(unit);
      int type = unit[0] & 0x1f;
      if (type == 1 || type == 5) {
        pictures.add(units);
        units = new ArrayList<>();
      }
      from = next + 3;
    }
    return pictures;
  }

  private static int startCode(byte[] bytes, int from) {
    for (int i = from; i + 3 <= bytes.length; i++) {
      if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
        return i;
      }
    }
    return bytes.length;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        threads.execute(() -> converse(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      boolean playing = false;
      while (!playing) {
        List<String> request = request(in);
        if (request.isEmpty()) {
          return;
        }
        playing = answer(request, out);
      }
      play(out);
    } catch (IOException e) {
      // The client went away.
    }
  }

  private static List<String> request(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      lines.add(line);
      line = in.readLine();
    }
    return lines;
  }

  /** True if it is to play. */
  private boolean answer(List<String> request, DataOutputStream out) throws IOException {
    String line = request.get(0);
    String method = line.substring(0, line.indexOf(' '));
    String sequence = header(request, "CSeq");
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.US_ASCII));
    if (!method.equals("OPTIONS") && !header(request, "Authorization").equals(expected)) {
      reply(out, "401 Unauthorized", sequence, "WWW-Authenticate: Basic realm=\"camera\"", "");
      return false;
    }
    switch (method) {
      case "OPTIONS" ->
          reply(out, "200 OK", sequence, "Public: DESCRIBE, SETUP, PLAY, TEARDOWN", "");
      case "DESCRIBE" -> reply(out, "200 OK", sequence, "Content-Type: application/sdp", sdp());
      case "SETUP" -> {
        boolean tcp = header(request, "Transport").contains("RTP/AVP/TCP");
        String transport = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1";
        reply(
            out,
            tcp ? "200 OK" : "461 Unsupported Transport",
            sequence,
            tcp ? transport : "Session: 1",
            "");
      }
      case "PLAY" -> reply(out, "200 OK", sequence, "Session: 1", "");
      default -> reply(out, "501 Not Implemented", sequence, "Session: 1", "");
    }
    return method.equals("PLAY");
  }

  private static String header(List<String> request, String name) {
    String prefix = name + ": ";
    return request.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .findFirst()
        .orElse("");
  }

  private static String sdp() {
    return String.join(
        "\r\n",
        "v=0",
        "o=- 0 0 IN IP4 127.0.0.1",
        "s=camera",
        "t=0 0",
        "m=video 0 RTP/AVP " + PAYLOAD_TYPE,
        "a=rtpmap:" + PAYLOAD_TYPE + " H264/" + CLOCK_HZ,
        "a=fmtp:" + PAYLOAD_TYPE + " packetization-mode=1",
        "a=control:track1",
        "");
  }

  private static void reply(
      DataOutputStream out, String status, String sequence, String headers, String body)
      throws IOException {
    out.writeBytes(
        "RTSP/1.0 %s\r\nCSeq: %s\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, sequence, headers, body.length(), body));
    out.flush();
  }

  private void play(DataOutputStream out) throws IOException {
    int connection = Math.min(played.getAndIncrement(), connections.size() - 1);
    Then then = connections.get(connection);
    int count = then == Then.REPEAT ? Integer.MAX_VALUE : pictures.size();
    int packet = 0;
    for (int i = 0; i < count && !awaitClose(10); i++) {
      List<byte[]> units = pictures.get(i % pictures.size());
      for (int unit = 0; unit < units.size(); unit++) {
        boolean last = unit == units.size() - 1;
        send(out, units.get(unit), packet++, i * (CLOCK_HZ / 25), last);
      }
      out.flush();
    }
    if (then == Then.STALL) {
      awaitClose(Long.MAX_VALUE);
    }
  }

  private boolean awaitClose(long timeMs) {
    try {
      return closed.await(timeMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** One unit in one RTP packet (RFC 3550, 5.1), framed by RFC 2326, 10.12. */
  private static void send(
      DataOutputStream out, byte[] unit, int packet, int timestamp, boolean lastOfPicture)
      throws IOException {
    out.writeByte('$');
    out.writeByte(0);
    out.writeShort(12 + unit.length);
    out.writeByte(0x80);
    out.writeByte(PAYLOAD_TYPE | (lastOfPicture ? 0x80 : 0));
    out.writeShort(packet);
    out.writeInt(timestamp);
    out.writeInt(1);
    out.write(unit);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
