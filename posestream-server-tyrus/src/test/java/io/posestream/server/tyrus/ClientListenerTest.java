package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.Await;
import io.posestream.server.ServiceOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A program that embeds the server sees what its clients get. */
class ClientListenerTest extends RunningServer {
  private record Heard(int client, long sequence) {}

  @Test
  void shouldHearTheResultsOfEachClientAndSurviveItsOwnFailures() throws IOException {
    List<Heard> heard = new CopyOnWriteArrayList<>();
    int port =
        start(
            ServiceOptions.builder()
                .clientListener(
                    (client, result) -> {
                      heard.add(new Heard(client, result.frame().sequence()));
                      throw new IllegalStateException("a listener that throws");
                    })
                .build());
    // Rehearses with clients of its own, whom nobody hears.
    server().warmUp();
    try (TestClient one = TestClient.open(port, JSON);
        TestClient other = TestClient.open(port, BINARY)) {
      one.event("hello");
      other.event("hello");
      one.isServed(1);
      other.isServed(7);
      one.isServed(2);
    }
    Await.until(() -> heard.size() == 3);
    int first = heard.get(0).client();
    assertThat(heard.stream().filter(each -> each.client() == first))
        .extracting(Heard::sequence)
        .containsExactly(1L, 2L);
    assertThat(heard.stream().filter(each -> each.client() != first))
        .extracting(Heard::sequence)
        .containsExactly(7L);
  }
}
