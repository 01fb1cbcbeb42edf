package io.posestream.frame;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.Threads;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacedFrameSourceTest extends FrameSourceContract {
  private static final long HOUR_NS = 3_600_000_000_000L;
  private static final Image IMAGE = EncodedImage.of(new byte[0]);

  @Override
  protected FrameSource create() {
    return FrameSource.paced(
        FrameSource.of(List.of(captured(0), captured(5_000_000), captured(5_000_001))));
  }

  @Test
  void shouldHoldFramesBackByTheTimeBetweenTheirCaptures() throws InterruptedException {
    // The first one may be captured at any time of its own clock.
    List<Frame> frames =
        List.of(captured(7 * HOUR_NS), captured(7 * HOUR_NS + 20_000_000), captured(HOUR_NS));
    FrameSource paced = FrameSource.paced(FrameSource.of(frames));
    Frame first = paced.next().orElseThrow();
    Frame second = paced.next().orElseThrow();
    Frame backwards = paced.next().orElseThrow();
    assertThat(second.receiveTimeNs() - first.receiveTimeNs()).isGreaterThanOrEqualTo(20_000_000);
    assertThat(List.of(first.receivedAt(0), second.receivedAt(0), backwards.receivedAt(0)))
        .isEqualTo(frames);
  }

  @Test
  void shouldStampFramesWithTheTimeAtWhichTheyAreGiven() throws InterruptedException {
    FrameSource paced = FrameSource.paced(FrameSource.of(List.of(captured(0))));
    long beforeNs = System.nanoTime();
    long receivedNs = paced.next().orElseThrow().receiveTimeNs();
    assertThat(receivedNs).isBetween(beforeNs, System.nanoTime());
  }

  @Test
  void shouldWakeTakerAndCloseSourceWhenClosedBeforeTheNextFrameIsDue() throws Exception {
    ScriptedSource source = ScriptedSource.ending(List.of(captured(0), captured(HOUR_NS)));
    FrameSource paced = FrameSource.paced(source);
    assertThat(paced.next()).isPresent();
    Threads.Running<Optional<Frame>> taker = Threads.start(paced::next);
    Threads.awaitBlocked(taker.thread());
    paced.close();
    assertThat(taker.task().get(PATIENCE_S, SECONDS)).isEmpty();
    assertThat(source.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldTellTheDropsOfItsSource() throws InterruptedException {
    FrameSource paced = FrameSource.paced(FrameSource.newest(create()));
    assertThat(paced.next()).isPresent();
    assertThat(paced.drops().orElseThrow().taken()).isEqualTo(1);
    paced.close();
    assertThat(create().drops()).isEmpty();
  }

  private static Frame captured(long captureTimeNs) {
    return new Frame(captureTimeNs, captureTimeNs, 0, IMAGE);
  }
}
