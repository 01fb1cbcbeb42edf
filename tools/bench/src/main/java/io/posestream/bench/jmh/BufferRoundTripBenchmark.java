package io.posestream.bench.jmh;

import io.posestream.buffer.LatestWinsBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long does it take until a waiting thread has what is offered to it? One operation is there
 * and back: two hand-overs, two threads woken.
 */
public class BufferRoundTripBenchmark {
  /** A thread that hands on what it takes, until it is interrupted. */
  abstract static class Echo implements Runnable {
    private final Thread thread = new Thread(this, "echo");

    abstract void handOn() throws InterruptedException;

    @Override
    public void run() {
      try {
        while (true) {
          handOn();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Setup
    public void start() {
      thread.start();
    }

    @TearDown
    public void stop() throws InterruptedException {
      thread.interrupt();
      thread.join();
    }
  }

  /** Two of our buffers. */
  @State(Scope.Benchmark)
  public static class Buffers extends Echo {
    private final LatestWinsBuffer<Object> there = LatestWinsBuffer.create();
    private final LatestWinsBuffer<Object> back = LatestWinsBuffer.create();

    @Override
    void handOn() throws InterruptedException {
      back.offer(there.take().orElseThrow());
    }
  }

  /** Two queues of the JDK. */
  @State(Scope.Benchmark)
  public static class Queues extends Echo {
    private final BlockingQueue<Object> there = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Object> back = new ArrayBlockingQueue<>(1);

    @Override
    void handOn() throws InterruptedException {
      back.put(there.take());
    }
  }

  private static final Object ITEM = new Object();

  @Benchmark
  public Optional<Object> thereAndBack(Buffers buffers) throws InterruptedException {
    buffers.there.offer(ITEM);
    return buffers.back.take();
  }

  @Benchmark
  public Object arrayBlockingQueueBaseline(Queues queues) throws InterruptedException {
    queues.there.put(ITEM);
    return queues.back.take();
  }
}
