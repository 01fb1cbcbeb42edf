package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** An offer wakes a taker that waits or is about to; a lost wake-up is a time-out. */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the item arrives")
@Outcome(expect = FORBIDDEN, desc = "something else arrives")
@State
public class OfferWakesTakeStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver() {
    buffer.offer(1);
  }

  @Actor
  public void taker(I_Result result) {
    try {
      result.r1 = buffer.take().orElse(-1);
    } catch (InterruptedException e) {
      result.r1 = -2;
    }
  }
}
