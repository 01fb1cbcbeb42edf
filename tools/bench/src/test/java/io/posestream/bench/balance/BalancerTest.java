package io.posestream.bench.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.bench.balance.ClientEvent.Kind;
import io.posestream.bench.clip.JpegClip;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * HAProxy with docs/haproxy/posestream.cfg before three real servers. Each test has a balancer of
 * its own and leaves every server running.
 */
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class BalancerTest {
  private static final int SERVERS = 3;
  private static final int CLIENTS = 6;

  private static @Nullable ServerFleet started;
  private static JpegClip clip;

  private ServerFleet fleet;
  private HaProxy balancer;
  private RoamingClients clients;

  @BeforeAll
  static void startServers() throws Exception {
    assumeTrue(
        HaProxy.program().isPresent(), "no balancer is tested: haproxy is not installed here");
    clip = JpegClip.drawnPerson(20, read -> {});
    started = ServerFleet.start(SERVERS);
  }

  @AfterAll
  static void stopServers() {
    if (started != null) {
      started.close();
    }
  }

  @BeforeEach
  void connect() throws Exception {
    fleet = Objects.requireNonNull(started);
    balancer = HaProxy.start(fleet);
    clients = RoamingClients.start(balancer.address(), clip, CLIENTS);
  }

  @AfterEach
  void disconnect() throws Exception {
    clients.close();
    balancer.close();
    fleet.restartEnded();
  }

  @Test
  void shouldGiveEachServerTheSameNumberOfClients() {
    for (int i = 0; i < SERVERS; i++) {
      assertThat(clients.of(i)).hasSize(CLIENTS / SERVERS);
    }
  }

  @Test
  void shouldMoveTheClientsOfAServerThatIsKilled() throws Exception {
    List<RoamingClient> concerned = clients.of(1);
    List<RoamingClient> others = clients.besides(1);
    long killNs = System.nanoTime();
    fleet.kill(1);
    awaitMoved(concerned, killNs);
    checkUntouched(others, killNs);
  }

  /** Nothing closes the connections of such a server but the balancer. */
  @Test
  void shouldMoveTheClientsOfAServerThatHangs() throws Exception {
    List<RoamingClient> concerned = clients.of(2);
    List<RoamingClient> others = clients.besides(2);
    long hangNs = System.nanoTime();
    fleet.suspend(2);
    try {
      awaitMoved(concerned, hangNs);
    } finally {
      fleet.resume(2);
    }
    checkUntouched(others, hangNs);
    Patience.until("the balancer sees the server again", () -> balancer.isUp(2));
  }

  @Test
  void shouldServeEveryClientThroughARollingRestart() throws Exception {
    for (int i = 0; i < SERVERS; i++) {
      int server = i;
      List<RoamingClient> concerned = clients.of(server);
      List<RoamingClient> others = clients.besides(server);
      long stopNs = System.nanoTime();
      fleet.terminate(server);
      awaitMoved(concerned, stopNs);
      assertThat(concerned)
          .allSatisfy(
              client ->
                  assertThat(client.since(stopNs))
                      .filteredOn(event -> event.kind() == Kind.TOLD || event.kind() == Kind.CLOSED)
                      .extracting(ClientEvent::detail)
                      .containsExactly("shuttingDown", "1001"));
      checkUntouched(others, stopNs);
      fleet.restart(server);
      Patience.until("the balancer sees server " + server, () -> balancer.isUp(server));
    }
  }

  @Test
  void shouldShowThePageAndHideMetrics() throws Exception {
    assertThat(get(balancer.webClient()).body()).contains("posestream-port");
    assertThat(get(balancer.page("/health")).statusCode()).isEqualTo(200);
    assertThat(get(balancer.page("/metrics")).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldBeUnhealthyOnlyWithoutAnyServer() throws Exception {
    for (int i = 0; i < SERVERS; i++) {
      int server = i;
      assertThat(get(balancer.page("/health")).statusCode()).isEqualTo(200);
      fleet.kill(server);
      Patience.until("server " + server + " is taken out", () -> balancer.isDown(server));
    }
    assertThat(get(balancer.page("/health")).statusCode()).isEqualTo(503);
    fleet.restartEnded();
    clients.awaitResults();
    assertThat(get(balancer.page("/health")).statusCode()).isEqualTo(200);
  }

  /** Each goes on at another server, with results of frames that it sent there. */
  private static void awaitMoved(List<RoamingClient> concerned, long sinceNs)
      throws InterruptedException {
    assertThat(concerned).isNotEmpty();
    for (RoamingClient client : concerned) {
      Patience.until("a result of another server", () -> client.gapNs(sinceNs).isPresent());
      assertThat(client.count(Kind.CLOSED, sinceNs)).isEqualTo(1);
      assertThat(client.count(Kind.REFUSED, sinceNs)).as("refused handshakes").isZero();
      assertThat(client.count(Kind.WRONG_RESULT, sinceNs)).as("wrong results").isZero();
    }
  }

  private void checkUntouched(List<RoamingClient> others, long sinceNs)
      throws InterruptedException {
    clients.awaitResults();
    assertThat(others)
        .isNotEmpty()
        .allSatisfy(
            client ->
                assertThat(client.since(sinceNs))
                    .isNotEmpty()
                    .allMatch(event -> event.kind() == Kind.RESULT));
  }

  private static HttpResponse<String> get(URI page) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
  }
}
