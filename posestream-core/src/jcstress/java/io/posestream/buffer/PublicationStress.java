package io.posestream.buffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** What was written before the offer is seen after the take. */
@JCStressTest
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "too early")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the pixels are there")
@Outcome(expect = FORBIDDEN, desc = "the item is there, its pixels are not")
@State
public class PublicationStress {
  private final LatestWinsBuffer<int[]> buffer = LatestWinsBuffer.create();

  @Actor
  public void giver() {
    int[] pixels = new int[1];
    pixels[0] = 1;
    buffer.offer(pixels);
  }

  @Actor
  public void taker(I_Result result) {
    result.r1 = buffer.poll().map(pixels -> pixels[0]).orElse(-1);
  }
}
