package io.posestream.bench.balance;

import io.posestream.bench.balance.ClientEvent.Kind;
import io.posestream.bench.clip.JpegClip;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Several {@link RoamingClient}s of one address. Not thread-safe. */
public final class RoamingClients implements AutoCloseable {
  private final List<RoamingClient> clients = new ArrayList<>();

  private RoamingClients() {}

  /** Starts them one after the other; each has had a result when this returns. */
  public static RoamingClients start(URI address, JpegClip clip, int count)
      throws InterruptedException {
    RoamingClients started = new RoamingClients();
    try {
      for (int i = 0; i < count; i++) {
        started.clients.add(RoamingClient.start(address, clip));
      }
      return started;
    } catch (InterruptedException | RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** All of them. */
  public List<RoamingClient> all() {
    return List.copyOf(clients);
  }

  /** Those that are connected to a server. */
  public List<RoamingClient> of(int server) {
    return clients.stream().filter(client -> client.server().orElse(-1) == server).toList();
  }

  /** Those that are not connected to a server. */
  public List<RoamingClient> besides(int server) {
    return clients.stream().filter(client -> client.server().orElse(-1) != server).toList();
  }

  /** The server with the most clients, of so many. */
  public int busiest(int servers) {
    return IntStream.range(0, servers)
        .boxed()
        .max((a, b) -> Integer.compare(of(a).size(), of(b).size()))
        .orElseThrow();
  }

  /** How often that happened to any of them from then on. */
  public long count(Kind kind, long sinceNs) {
    return clients.stream().mapToLong(client -> client.count(kind, sinceNs)).sum();
  }

  /** Waits until each is connected and has a further result. */
  public void awaitResults() throws InterruptedException {
    long sinceNs = System.nanoTime();
    Patience.until(
        "every client has a result",
        () ->
            clients.stream()
                .allMatch(
                    client ->
                        client.server().isPresent() && client.count(Kind.RESULT, sinceNs) > 0));
  }

  @Override
  public void close() {
    clients.forEach(RoamingClient::close);
  }
}
