package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Of two polls at the same time one gets the item. */
@JCStressTest
@Outcome(
    id = {"0, -1", "-1, 0"},
    expect = ACCEPTABLE,
    desc = "one of them gets it")
@Outcome(expect = FORBIDDEN, desc = "the item is lost or doubled")
@State
public class TwoPollsStress {
  private final LatestWinsBuffer<Integer> buffer = LatestWinsBuffer.create();

  public TwoPollsStress() {
    buffer.offer(0);
  }

  @Actor
  public void first(II_Result result) {
    result.r1 = buffer.poll().orElse(-1);
  }

  @Actor
  public void second(II_Result result) {
    result.r2 = buffer.poll().orElse(-1);
  }
}
