package io.posestream.video;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A network camera on this machine: Motion JPEG, and files for HLS. */
final class NetworkServer implements AutoCloseable {
  private static final String BOUNDARY = "frame";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  final AtomicInteger connections = new AtomicInteger();

  private final String scheme;

  NetworkServer() throws IOException {
    this("http", HttpServer.create(anyPort(), 0));
  }

  private NetworkServer(String scheme, HttpServer server) {
    this.scheme = scheme;
    this.server = server;
    server.setExecutor(threads);
    server.start();
  }

  /** One of https, with a key from a key store of the password {@code password}. */
  static NetworkServer secure(KeyStore keys, char[] password) throws Exception {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new NetworkServer("https", server);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address(String path) {
    return scheme + "://127.0.0.1:" + port() + path;
  }

  /** Each connection gets these JPEGs and then ends, or, if it is the last one, stays silent. */
  void motionJpeg(String path, List<byte[]> pictures, int endingConnections) {
    server.createContext(
        path,
        exchange -> {
          int connection = connections.incrementAndGet();
          exchange
              .getResponseHeaders()
              .set("Content-Type", "multipart/x-mixed-replace; boundary=" + BOUNDARY);
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          for (byte[] picture : pictures) {
            String head =
                "--%s\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
                    .formatted(BOUNDARY, picture.length);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(picture);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
          }
          awaitClose(connection > endingConnections);
          exchange.close();
        });
  }

  private void awaitClose(boolean silent) {
    try {
      if (silent) {
        closed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Never answers. */
  void silent(String path) {
    server.createContext(path, exchange -> awaitClose(true));
  }

  void file(String path, String type, byte[] content) {
    server.createContext(path, exchange -> send(exchange, type, content));
  }

  /**
   * A live broadcast in parts: each time it is asked for, its playlist has one more part at its end
   * and, of more than {@code window}, one less at its beginning. After the last part it stays.
   */
  void broadcast(String path, List<byte[]> parts, int window, double partSeconds) {
    for (int i = 0; i < parts.size(); i++) {
      file("/part" + i + ".ts", "video/mp2t", parts.get(i));
    }
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        path,
        exchange -> {
          int end = Math.min(asked.incrementAndGet() + 1, parts.size());
          int begin = Math.max(0, end - window);
          String head =
              """
              #EXTM3U
              #EXT-X-VERSION:3
              #EXT-X-TARGETDURATION:1
              #EXT-X-MEDIA-SEQUENCE:%d
              """
                  .formatted(begin);
          String list =
              IntStream.range(begin, end)
                  .mapToObj(part -> "#EXTINF:" + partSeconds + ",\npart" + part + ".ts\n")
                  .collect(Collectors.joining());
          byte[] playlist = (head + list).getBytes(StandardCharsets.UTF_8);
          send(exchange, "application/vnd.apple.mpegurl", playlist);
        });
  }

  private static void send(HttpExchange exchange, String type, byte[] content) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
