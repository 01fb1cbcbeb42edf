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
  /** Two of our buffers, and a thread that hands from one to the other. */
  @State(Scope.Benchmark)
  public static class Buffers {
    private final LatestWinsBuffer<Object> there = LatestWinsBuffer.create();
    private final LatestWinsBuffer<Object> back = LatestWinsBuffer.create();
    private final Thread echo = new Thread(this::echo, "echo");

    @Setup
    public void start() {
      echo.start();
    }

    private void echo() {
      try {
        for (Optional<Object> next = there.take(); next.isPresent(); next = there.take()) {
          back.offer(next.get());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @TearDown
    public void stop() throws InterruptedException {
      there.close();
      echo.join();
    }
  }

  /** Two queues of the JDK, and a thread that hands from one to the other. */
  @State(Scope.Benchmark)
  public static class Queues {
    private final BlockingQueue<Object> there = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Object> back = new ArrayBlockingQueue<>(1);
    private final Thread echo = new Thread(this::echo, "echo");

    @Setup
    public void start() {
      echo.start();
    }

    private void echo() {
      try {
        while (true) {
          back.put(there.take());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @TearDown
    public void stop() throws InterruptedException {
      echo.interrupt();
      echo.join();
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
