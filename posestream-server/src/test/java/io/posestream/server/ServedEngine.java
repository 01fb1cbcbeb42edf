package io.posestream.server;

import io.posestream.PoseEngine;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.Skeleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** An engine that sees a standing person, or does what a test asks for. */
public final class ServedEngine implements PoseEngine {
  public final AtomicInteger open = new AtomicInteger();
  public final AtomicInteger inWork = new AtomicInteger();
  public final AtomicInteger mostInWork = new AtomicInteger();
  public final AtomicInteger opened = new AtomicInteger();
  public final AtomicBoolean closed = new AtomicBoolean();
  public volatile Supplier<PoseEstimate> seen = () -> new StandingBody().estimate();

  /** Called with the sequence of each frame that is in work. */
  public volatile LongConsumer inWorkOf = sequence -> {};

  /** Called before a stream opens. */
  public volatile Consumer<PoseOptions> opening = options -> {};

  /** Set, every frame waits for a permit. */
  public volatile Semaphore frames = new Semaphore(Integer.MAX_VALUE / 2);

  /** Opening the heavy model waits for this. */
  public final CountDownLatch heavy = new CountDownLatch(1);

  /** The landmarks of its bodies. */
  public volatile Skeleton skeleton = Skeleton.body33();

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Skeleton skeleton() {
    return skeleton;
  }

  @Override
  public void close() {
    closed.set(true);
  }

  @Override
  public PoseEstimator open(PoseOptions options) {
    opened.incrementAndGet();
    opening.accept(options);
    if (options.poseModel() == PoseModel.HEAVY) {
      try {
        heavy.await();
      } catch (InterruptedException e) {
        throw new PoseEstimationException("interrupted", e);
      }
    }
    open.incrementAndGet();
    return new Scripted(options.mirrored());
  }

  private final class Scripted implements PoseEstimator {
    private final boolean mirrored;
    private boolean closed;

    Scripted(boolean mirrored) {
      this.mirrored = mirrored;
    }

    @Override
    public PoseEstimate estimate(Frame frame, long timestampNs) {
      mostInWork.accumulateAndGet(inWork.incrementAndGet(), Math::max);
      try {
        frames.acquire();
        inWorkOf.accept(frame.sequence());
        return mirrored ? mirrored(seen.get()) : seen.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PoseEstimationException("interrupted", e);
      } finally {
        inWork.decrementAndGet();
      }
    }

    private PoseEstimate mirrored(PoseEstimate seen) {
      return new PoseEstimate(
          seen.width(),
          seen.height(),
          true,
          seen.people(),
          seen.looseHands(),
          seen.quality(),
          seen.decodeNs(),
          seen.poseNs(),
          seen.handsNs());
    }

    @Override
    public void reset() {}

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        open.decrementAndGet();
      }
    }
  }
}
