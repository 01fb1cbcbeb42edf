package io.posestream.bench.stream;

import io.posestream.bench.clip.LoopedClip;
import io.posestream.bench.clip.Trial;
import io.posestream.bench.machine.Allocation;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.stage.MessagePath;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.loop.InferenceLoop;
import io.posestream.result.PoseResult;

/**
 * A stream with the real buffer and the real loop, whose source is never late: the listener puts
 * the next frame into the slot with each result, so that no thread is spent on the source.
 *
 * <p>Threading: results arrive on the stream's own thread; the sample may be read after {@link
 * #join}.
 */
final class FlatOutStream {
  private final LatestWinsBuffer<Frame> buffer = LatestWinsBuffer.create();
  private final Sample latency = new Sample();
  private final LoopedClip clip;
  private final Race race;
  private final int warmUpFrames;
  private final Thread thread;
  private int framesBefore;

  FlatOutStream(int number, Trial trial, PoseEstimator estimator, Race race) {
    this.clip = new LoopedClip(trial.clip());
    this.race = race;
    warmUpFrames = trial.warmUpFrames();
    InferenceLoop loop =
        InferenceLoop.builder()
            .source(new SlotSource(buffer))
            .estimator(estimator)
            .listener(this::onResult)
            .build();
    thread =
        new Thread(
            () -> {
              try {
                loop.run();
              } finally {
                race.leave();
              }
            },
            Allocation.STREAM_THREAD + "-bench-" + number);
  }

  void start() {
    offerNext();
    thread.start();
  }

  private void offerNext() {
    buffer.offer(clip.next(System.nanoTime()));
  }

  private void onResult(PoseResult result) {
    MessagePath.encode(result);
    long latencyNs = System.nanoTime() - result.frame().receiveTimeNs();
    if (framesBefore < warmUpFrames) {
      framesBefore++;
      if (framesBefore == warmUpFrames) {
        race.awaitStart();
      }
    } else if (race.count()) {
      latency.addNs(latencyNs);
    }
    if (race.isOver()) {
      buffer.close();
    } else {
      offerNext();
    }
  }

  void join() throws InterruptedException {
    thread.join();
  }

  /** From bytes in to bytes out, one per result. */
  Sample latency() {
    return latency;
  }
}
