package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.time.NanoClock;
import io.posestream.wire.ResultMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final List<String> sent = new ArrayList<>();
  private final Deque<Consumer<Boolean>> inFlight = new ArrayDeque<>();
  private final ServerClock clock = new ServerClock(NanoClock.system());
  private final double startMs = clock.nowMs();
  private final Outbox outbox =
      new Outbox(new Recorder(), clock, new ServiceCounters(), () -> sent.add("closed"));

  @Test
  void shouldKeepOneSendInFlight() {
    outbox.control("a");
    outbox.control("b");
    assertThat(sent).containsExactly("a");
    complete(true);
    assertThat(sent).containsExactly("a", "b");
  }

  @Test
  void shouldSendTheNewestResultOnlyAndCountTheOthers() {
    outbox.control("hello");
    outbox.result(result(1), 1);
    outbox.result(result(2), 2);
    outbox.result(result(3), 3);
    complete(true);
    assertThat(sent).containsExactly("hello", "3 dropped 2");
  }

  @Test
  void shouldSendOnlyTheNewestWordOnAnExercise() {
    outbox.control("hello");
    outbox.result(result(1), 1);
    for (int i = 0; i <= 2 * Outbox.MAX_WAITING; i++) {
      outbox.exercise("exercise " + i);
    }
    assertThat(outbox.overfull()).isFalse();
    complete(true);
    complete(true);
    assertThat(sent).containsExactly("hello", "exercise " + 2 * Outbox.MAX_WAITING, "1 dropped 0");
    outbox.abandon();
    outbox.exercise("too late");
    complete(true);
    assertThat(sent).hasSize(3);
  }

  @Test
  void shouldSendEverythingBeforeItCloses() {
    outbox.control("hello");
    outbox.result(result(1), 1);
    outbox.control("notice");
    outbox.closeAfterwards(1001, "stop");
    outbox.control("too late");
    complete(true);
    complete(true);
    complete(true);
    assertThat(sent).containsExactly("hello", "notice", "1 dropped 0", "close 1001", "closed");
  }

  @Test
  void shouldCloseOnceAMessageCannotBeSent() {
    outbox.control("hello");
    outbox.control("notice");
    complete(false);
    outbox.control("more");
    assertThat(sent).containsExactly("hello", "close 1001", "closed");
  }

  @Test
  void shouldPingOnlyWhenNothingElseIsInFlight() {
    outbox.control("hello");
    outbox.ping();
    outbox.result(result(1), 1);
    assertThat(sent).containsExactly("hello");
    complete(true);
    complete(true);
    assertThat(sent).containsExactly("hello", "1 dropped 0", "ping");
    complete(false);
    outbox.ping();
    assertThat(sent).endsWith("ping", "close 1001", "closed");
  }

  @Test
  void shouldBeOverfullWhenNobodyReads() {
    for (int i = 0; i <= Outbox.MAX_WAITING; i++) {
      outbox.control("error");
    }
    assertThat(outbox.overfull()).isFalse();
    outbox.control("error");
    assertThat(outbox.overfull()).isTrue();
  }

  private void complete(boolean well) {
    inFlight.remove().accept(well);
  }

  private static PoseResult result(long sequence) {
    return new PoseResult.Failed(
        new Frame(sequence, 0, 0, Image.absent()),
        0,
        "scripted",
        new StageTimes(0, 0, 0, 0, 0, 0, 0));
  }

  private final class Recorder implements Outbox.Transport {
    @Override
    public void text(String message, Consumer<Boolean> done) {
      sent.add(message);
      inFlight.add(done);
    }

    @Override
    public void result(ResultMessage result, Consumer<Boolean> done) {
      assertThat(result.droppedInput()).isEqualTo(result.result().frame().sequence());
      assertThat(result.sentMs()).isGreaterThanOrEqualTo(startMs);
      sent.add(result.result().frame().sequence() + " dropped " + result.droppedOutput());
      inFlight.add(done);
    }

    @Override
    public void ping(Consumer<Boolean> done) {
      sent.add("ping");
      inFlight.add(done);
    }

    @Override
    public void close(int code, String reason, Runnable closed) {
      sent.add("close " + code);
      closed.run();
    }
  }
}
