package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.FakeClock;
import io.posestream.wire.ClientText;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the default times: pings after 10 s, silent after 30 s, too slow after 10 s. */
class ClientWatchTest {
  private final FakeClock time = new FakeClock();
  private final ServerClock clock = new ServerClock(time);
  private final ServiceOptions options = ServiceOptions.defaults();
  private final ServedEngine engine = new ServedEngine();
  private final Shared shared =
      new Shared(
          engine,
          options,
          StreamDescription.of(engine, options.angles()),
          ClientText.create(options.limits().maxTextBytes()),
          clock,
          new ServiceCounters(),
          new EngineHealth(),
          new Semaphore(1, true),
          Runnable::run);
  private final Wire wire = new Wire();
  private final PoseClient client =
      new PoseClient(shared, wire, WireFormat.BINARY, 1, PoseClient::onClosed);
  private final ClientWatch watch =
      new ClientWatch(List.of(client), List.of(), clock, options, Thread::new);

  @AfterEach
  void close() {
    client.onClosed();
    watch.close();
  }

  /** Lets time pass as it does while the process runs. */
  private void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      time.advance(TimeUnit.SECONDS.toNanos(1));
      watch.checkAll();
    }
  }

  /** Lets the process be stopped for a while. */
  private void suspend(int seconds) {
    time.advance(TimeUnit.SECONDS.toNanos(seconds));
    watch.checkAll();
  }

  @Test
  void shouldPingAClientThatSaysNothingAndThenCutItOff() {
    client.start();
    pass(29);
    assertThat(wire.pings).isEqualTo(2);
    assertThat(wire.closed).isEmpty();
    pass(2);
    assertThat(wire.closed).containsExactly("1001 silent");
  }

  @Test
  void shouldNotBlameASilentClientForATimeInWhichTheProcessDidNotRun() {
    client.start();
    pass(5);
    suspend(3600);
    pass(29);
    assertThat(wire.closed).isEmpty();
    pass(2);
    assertThat(wire.closed).containsExactly("1001 silent");
  }

  @Test
  void shouldNotBlameASlowReaderForATimeInWhichTheProcessDidNotRun() {
    wire.reads = false;
    client.start();
    pass(5);
    suspend(3600);
    pass(10);
    assertThat(wire.closed).isEmpty();
    pass(1);
    assertThat(wire.closed).containsExactly("1013 tooSlow");
  }

  /** A transport to a client that reads at once, or never. */
  private static final class Wire implements Outbox.Transport {
    final List<String> closed = new ArrayList<>();
    boolean reads = true;
    int pings;

    @Override
    public void text(String message, Consumer<Boolean> sent) {
      if (reads) {
        sent.accept(true);
      }
    }

    @Override
    public void result(ResultMessage result, Consumer<Boolean> sent) {
      sent.accept(true);
    }

    @Override
    public void ping(Consumer<Boolean> sent) {
      pings++;
      sent.accept(true);
    }

    @Override
    public void close(int code, String reason, Runnable end) {
      closed.add(code + " " + reason);
      end.run();
    }
  }
}
