package io.posestream.bench.jmh;

import io.posestream.buffer.LatestWinsBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What do an offer and a take cost without a second thread? */
@State(Scope.Thread)
public class BufferSameThreadBenchmark {
  private final Object item = new Object();
  private final LatestWinsBuffer<Object> buffer = LatestWinsBuffer.create();
  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(1);

  @Benchmark
  public Optional<Object> offerAndTake() throws InterruptedException {
    buffer.offer(item);
    return buffer.take();
  }

  @Benchmark
  public @Nullable Object arrayBlockingQueueBaseline() throws InterruptedException {
    queue.put(item);
    return queue.take();
  }
}
