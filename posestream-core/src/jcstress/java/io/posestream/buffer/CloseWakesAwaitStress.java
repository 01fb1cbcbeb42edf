package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Closing wakes a taker that awaits an item or is about to; a lost wake-up is a time-out. */
@JCStressTest
@Outcome(id = "0", expect = ACCEPTABLE, desc = "told that there is no item")
@Outcome(expect = FORBIDDEN, desc = "told of an item")
@State
public class CloseWakesAwaitStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void closer() {
    buffer.close();
  }

  @Actor
  public void taker(I_Result result) {
    try {
      result.r1 = buffer.awaitItem() ? 1 : 0;
    } catch (InterruptedException e) {
      result.r1 = -2;
    }
  }
}
