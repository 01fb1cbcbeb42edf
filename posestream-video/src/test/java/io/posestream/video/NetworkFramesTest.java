package io.posestream.video;

import static io.posestream.video.ScriptedLink.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.FakeClock;
import io.posestream.frame.FrameSourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** When a lost connection is made again, by a clock that only pauses move. */
class NetworkFramesTest {
  private final FakeClock clock = new FakeClock();
  private final List<Duration> pauses = new ArrayList<>();

  private NetworkFrames frames(ScriptedLink link, Duration giveUp) {
    return frames(link, giveUp, this::pause);
  }

  private NetworkFrames frames(ScriptedLink link, Duration giveUp, NetworkFrames.Pause pause) {
    return new NetworkFrames("rtsp://cam", link, link.connect(), giveUp, clock, pause);
  }

  private boolean pause(CountDownLatch closing, long timeNs) {
    pauses.add(Duration.ofNanos(timeNs));
    clock.advance(timeNs);
    return closing.getCount() == 0;
  }

  private static List<Duration> ms(long... times) {
    List<Duration> durations = new ArrayList<>();
    for (long time : times) {
      durations.add(Duration.ofMillis(time));
    }
    return durations;
  }

  @Test
  void shouldWaitTwiceAsLongEachTimeAndAtMostTenSeconds() throws Exception {
    List<Integer> script = new ArrayList<>(Collections.nCopies(9, REFUSED));
    script.add(0, 1);
    script.add(1);
    ScriptedLink link = new ScriptedLink(script.toArray(Integer[]::new));
    try (NetworkFrames frames = frames(link, Duration.ofMinutes(5))) {
      assertThat(frames.next().orElseThrow().sequence()).isZero();
      assertThat(frames.next().orElseThrow().sequence()).isEqualTo(1);
      assertThat(pauses)
          .isEqualTo(ms(500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000, 10_000));
      assertThat(frames.losses()).isEqualTo(1);
    }
    assertThat(link.opened).isEqualTo(2);
    assertThat(link.closed).isEqualTo(2);
  }

  @Test
  void shouldBeginAgainWithAShortPauseAfterAPicture() throws Exception {
    ScriptedLink link = new ScriptedLink(1, REFUSED, REFUSED, 1, REFUSED, 1);
    try (NetworkFrames frames = frames(link, Duration.ofMinutes(5))) {
      for (int i = 0; i < 3; i++) {
        assertThat(frames.next().orElseThrow().sequence()).isEqualTo(i);
      }
      assertThat(pauses).isEqualTo(ms(500, 1000, 2000, 500, 1000));
      assertThat(frames.losses()).isEqualTo(2);
    }
  }

  @Test
  void shouldNotTakeAConnectionWithoutAPictureForASuccess() throws Exception {
    ScriptedLink link = new ScriptedLink(1, 0, 0, 0, 1);
    try (NetworkFrames frames = frames(link, Duration.ofMinutes(5))) {
      frames.next();
      frames.next();
      assertThat(pauses).isEqualTo(ms(500, 1000, 2000, 4000));
      assertThat(frames.losses()).isEqualTo(4);
    }
  }

  @Test
  void shouldGiveUpExactlyWhenTheTimeWithoutAPictureIsOver() throws Exception {
    try (NetworkFrames frames = frames(new ScriptedLink(1), Duration.ofSeconds(5))) {
      frames.next();
      clock.advance(Duration.ofHours(1).toNanos());
      assertThatThrownBy(frames::next)
          .isInstanceOf(FrameSourceException.class)
          .hasMessage("rtsp://cam gave no picture for 5 s: cannot be opened: Connection refused");
      assertThat(pauses).isEqualTo(ms(500, 1000, 2000, 1500));
      assertThat(frames.next()).isEmpty();
    }
  }

  @Test
  void shouldNotTryAgainWhereThatIsNotWanted() throws Exception {
    ScriptedLink link = new ScriptedLink(1, 1);
    try (NetworkFrames frames = frames(link, Duration.ZERO)) {
      frames.next();
      assertThatThrownBy(frames::next)
          .hasMessage("rtsp://cam gave no picture for 0 s: the stream ended");
      assertThat(pauses).isEmpty();
      assertThat(link.opened).isEqualTo(1);
    }
  }

  @Test
  void shouldEndAPauseWhenClosedAndFreeEverythingOnce() throws Exception {
    ScriptedLink link = new ScriptedLink(1, REFUSED, 1);
    List<NetworkFrames> self = new ArrayList<>();
    NetworkFrames frames =
        frames(
            link,
            Duration.ofMinutes(5),
            (closing, timeNs) -> {
              self.get(0).close();
              assertThat(link.freed).as("while it is being read").isFalse();
              return pause(closing, timeNs);
            });
    self.add(frames);
    frames.next();
    assertThat(frames.next()).isEmpty();
    assertThat(pauses).isEqualTo(ms(500));
    assertThat(link.cancelled).isTrue();
    assertThat(link.freed).isTrue();
    assertThat(link.closed).isEqualTo(1);
  }
}
