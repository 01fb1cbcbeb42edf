package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** The counters balance in every snapshot, also in the middle of offers. */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "balanced")
@Outcome(expect = FORBIDDEN, desc = "offered is not taken + dropped + pending")
@State
public class CountsAgainstOffersStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver() {
    buffer.offer(1);
    buffer.offer(2);
    buffer.poll();
    buffer.offer(3);
  }

  @Actor
  public void reader(Z_Result result) {
    BufferCounts counts = buffer.counts();
    result.r1 = counts.offered() == counts.taken() + counts.dropped() + counts.pending();
  }
}
