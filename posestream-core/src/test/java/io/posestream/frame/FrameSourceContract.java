package io.posestream.frame;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.Threads;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link FrameSource}. */
public abstract class FrameSourceContract {
  /** A fresh source with at least one frame that ends by itself. */
  protected abstract FrameSource create();

  @Test
  void shouldStayEmptyAfterTheEnd() throws InterruptedException {
    try (FrameSource source = create()) {
      assertThat(source.next()).isPresent();
      Optional<Frame> frame = source.next();
      while (frame.isPresent()) {
        frame = source.next();
      }
      assertThat(source.next()).isEmpty();
      assertThat(source.next()).isEmpty();
    }
  }

  @Test
  void shouldBeEmptyAfterClose() throws InterruptedException {
    FrameSource source = create();
    assertThat(source.next()).isPresent();
    source.close();
    assertThat(source.next()).isEmpty();
    source.close();
    assertThat(source.next()).isEmpty();
  }

  @Test
  void shouldIncreaseSequenceFromFrameToFrame() throws InterruptedException {
    try (FrameSource source = create()) {
      long previous = source.next().orElseThrow().sequence();
      Optional<Frame> frame = source.next();
      while (frame.isPresent()) {
        assertThat(frame.get().sequence()).isGreaterThan(previous);
        previous = frame.get().sequence();
        frame = source.next();
      }
    }
  }

  @Test
  void shouldEndForTheReaderWhenAnotherThreadCloses() throws Exception {
    FrameSource source = create();
    Threads.Running<Boolean> reader =
        Threads.start(
            () -> {
              while (source.next().isPresent()) {
                Thread.onSpinWait();
              }
              return true;
            });
    source.close();
    assertThat(reader.task().get(Threads.PATIENCE_S, SECONDS)).isTrue();
  }
}
