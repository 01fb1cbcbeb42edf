package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A poll during an offer gets the old item or the new one, and nothing twice. */
@JCStressTest
@Outcome(id = "0, 1, 0", expect = ACCEPTABLE, desc = "the old one was taken in time")
@Outcome(id = "1, -1, 1", expect = ACCEPTABLE, desc = "the old one was replaced")
@Outcome(expect = FORBIDDEN, desc = "an item is lost, doubled or not counted")
@State
public class OfferAgainstPollStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  public OfferAgainstPollStress() {
    buffer.offer(0);
  }

  @Actor
  public void giver() {
    buffer.offer(1);
  }

  @Actor
  public void taker(III_Result result) {
    result.r1 = buffer.poll().orElse(-1);
  }

  @Arbiter
  public void rest(III_Result result) {
    result.r2 = buffer.poll().orElse(-1);
    result.r3 = (int) buffer.counts().overwritten();
  }
}
