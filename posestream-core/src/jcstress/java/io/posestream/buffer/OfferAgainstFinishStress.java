package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** An offer during a finish that was accepted can be taken, and one that was refused cannot. */
@JCStressTest
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "accepted in time")
@Outcome(id = "false, -1", expect = ACCEPTABLE, desc = "refused")
@Outcome(expect = FORBIDDEN, desc = "an accepted item is lost or a refused one taken")
@State
public class OfferAgainstFinishStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver(ZI_Result result) {
    result.r1 = buffer.offer(1);
  }

  @Actor
  public void finisher() {
    buffer.finish();
  }

  @Arbiter
  public void rest(ZI_Result result) {
    result.r2 = buffer.poll().orElse(-1);
  }
}
