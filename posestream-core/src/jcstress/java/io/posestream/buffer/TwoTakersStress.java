package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One taker takes at once and the other awaits before it takes; each gets one of two items that
 * follow each other. A wake-up that is lost between them is a time-out.
 *
 * <p>Three actors need three cores; with fewer, {@code LatestWinsBufferContract} alone tests this.
 */
@JCStressTest
@Outcome(
    id = {"1, 2", "2, 1"},
    expect = ACCEPTABLE,
    desc = "each gets one")
@Outcome(expect = FORBIDDEN, desc = "an item is lost or doubled")
@State
public class TwoTakersStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver() {
    buffer.offer(1);
    while (buffer.counts().taken() == 0) {
      Thread.yield();
    }
    buffer.offer(2);
  }

  @Actor
  public void taker(II_Result result) {
    try {
      result.r1 = buffer.take().orElse(-1);
    } catch (InterruptedException e) {
      result.r1 = -2;
    }
  }

  @Actor
  public void awaitingTaker(II_Result result) {
    try {
      Optional<Integer> item = Optional.empty();
      while (item.isEmpty() && buffer.awaitItem()) {
        item = buffer.poll();
      }
      result.r2 = item.orElse(-1);
    } catch (InterruptedException e) {
      result.r2 = -2;
    }
  }
}
