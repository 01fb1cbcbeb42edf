package io.posestream.loop;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FramePumpTest {
  private final LatestWinsBuffer<Frame> buffer = LatestWinsBuffer.create();

  @Test
  void shouldLeaveLastFrameToBeTakenAtTheEndOfTheStream() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    FrameSource frames = FrameSource.of(List.of(frame(1), frame(2)));
    FramePump pump =
        FramePump.start(
            new FrameSource() {
              @Override
              public Optional<Frame> next() throws InterruptedException {
                return frames.next();
              }

              @Override
              public void close() {
                ended.countDown();
              }
            },
            buffer);
    assertThat(ended.await(PATIENCE_S, SECONDS)).isTrue();
    assertThat(buffer.take().orElseThrow().sequence()).isEqualTo(2);
    assertThat(buffer.take()).isEmpty();
    assertThat(pump.failure()).isEmpty();
  }

  @Test
  void shouldEndStreamAndTellWhyWhenSourceBreaks() throws InterruptedException {
    FrameSourceException unplugged = new FrameSourceException("unplugged");
    FramePump pump =
        FramePump.start(
            new FrameSource() {
              @Override
              public Optional<Frame> next() {
                throw unplugged;
              }

              @Override
              public void close() {
                // Nothing is held.
              }
            },
            buffer);
    assertThat(buffer.take()).isEmpty();
    assertThat(pump.failure()).contains(unplugged);
    pump.close();
  }

  @Test
  void shouldCloseSourceWhenBufferIsClosed() throws InterruptedException {
    buffer.close();
    CountDownLatch closed = new CountDownLatch(1);
    FramePump.start(
        new FrameSource() {
          @Override
          public Optional<Frame> next() {
            return Optional.of(frame(1));
          }

          @Override
          public void close() {
            closed.countDown();
          }
        },
        buffer);
    assertThat(closed.await(PATIENCE_S, SECONDS)).isTrue();
  }

  @Test
  void shouldEndWhenClosedWhileSourceBlocks() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    FramePump pump =
        FramePump.start(
            new FrameSource() {
              @Override
              public Optional<Frame> next() throws InterruptedException {
                asked.countDown();
                new CountDownLatch(1).await();
                return Optional.empty();
              }

              @Override
              public void close() {
                // Breaks its contract: does not wake the reader. The interrupt does.
              }
            },
            buffer);
    assertThat(asked.await(PATIENCE_S, SECONDS)).isTrue();
    pump.close();
    assertThat(buffer.take()).isEmpty();
    assertThat(pump.failure()).isEmpty();
  }

  private static Frame frame(long sequence) {
    return new Frame(sequence, 0, 0, EncodedImage.of(new byte[0]));
  }
}
