package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** An offer wakes a taker that awaits an item or is about to; a lost wake-up is a time-out. */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "told of the item, which is still there")
@Outcome(expect = FORBIDDEN, desc = "told of nothing, or the item is taken")
@State
public class OfferWakesAwaitStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver() {
    buffer.offer(1);
  }

  @Actor
  public void taker(II_Result result) {
    try {
      result.r1 = buffer.awaitItem() ? 1 : 0;
      result.r2 = buffer.poll().orElse(-1);
    } catch (InterruptedException e) {
      result.r1 = -2;
    }
  }
}
