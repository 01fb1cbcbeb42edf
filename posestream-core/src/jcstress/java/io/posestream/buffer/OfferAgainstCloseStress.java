package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZII_Result;

/** An offer during a close is accepted or not; in the end the item is dropped and counted once. */
@JCStressTest
@Outcome(id = "true, 1, 0", expect = ACCEPTABLE, desc = "accepted, then dropped")
@Outcome(id = "false, 1, 0", expect = ACCEPTABLE, desc = "refused")
@Outcome(expect = FORBIDDEN, desc = "left in a closed buffer, or not counted")
@State
public class OfferAgainstCloseStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver(ZII_Result result) {
    result.r1 = buffer.offer(1);
  }

  @Actor
  public void closer() {
    buffer.close();
  }

  @Arbiter
  public void counters(ZII_Result result) {
    result.r2 = (int) buffer.counts().discarded();
    result.r3 = buffer.counts().pending();
  }
}
