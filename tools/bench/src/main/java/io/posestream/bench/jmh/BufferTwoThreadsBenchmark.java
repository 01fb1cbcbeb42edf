package io.posestream.bench.jmh;

import io.posestream.buffer.LatestWinsBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What do a giver and a taker cost each other when both go as fast as they can? The taker polls, as
 * one that waits could be left waiting at the end of a measurement.
 */
@State(Scope.Group)
public class BufferTwoThreadsBenchmark {
  private final Object item = new Object();
  private final LatestWinsBuffer<Object> buffer = LatestWinsBuffer.create();
  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(1);

  @Benchmark
  @Group("offerAgainstPoll")
  public boolean offer() {
    return buffer.offer(item);
  }

  @Benchmark
  @Group("offerAgainstPoll")
  public Optional<Object> poll() {
    return buffer.poll();
  }

  /** Newest wins on a queue: what waits is thrown away first. */
  @Benchmark
  @Group("arrayBlockingQueueBaseline")
  public boolean replaceInQueue() {
    queue.poll();
    return queue.offer(item);
  }

  @Benchmark
  @Group("arrayBlockingQueueBaseline")
  public @Nullable Object pollQueue() {
    return queue.poll();
  }
}
