package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * An awaiting taker that is told of an item and leaves it there passes the wake-up on to the one
 * that takes. A wake-up that ends with the former is a time-out.
 *
 * <p>Three actors need three cores; with fewer, {@code LatestWinsBufferContract} alone tests this.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both are told of the item")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "the item was taken before")
@Outcome(expect = FORBIDDEN, desc = "the item is lost")
@State
public class AwaitPassesWakeUpOnStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver() {
    buffer.offer(1);
    while (buffer.counts().taken() == 0) {
      Thread.yield();
    }
    buffer.finish();
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
      result.r2 = buffer.awaitItem() ? 1 : 0;
    } catch (InterruptedException e) {
      result.r2 = -2;
    }
  }
}
