package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Of two offers at the same time one stays and the other is counted. */
@JCStressTest
@Outcome(
    id = {"1, 2, 1", "2, 2, 1"},
    expect = ACCEPTABLE,
    desc = "either is the newer one")
@Outcome(expect = FORBIDDEN, desc = "an item or a count is lost")
@State
public class TwoOffersStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void first() {
    buffer.offer(1);
  }

  @Actor
  public void second() {
    buffer.offer(2);
  }

  @Arbiter
  public void counters(III_Result result) {
    result.r1 = buffer.poll().orElse(-1);
    result.r2 = (int) buffer.counts().offered();
    result.r3 = (int) buffer.counts().overwritten();
  }
}
