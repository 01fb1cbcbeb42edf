package io.posestream.bench.original;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.LoopedClip;
import io.posestream.bench.machine.ProcessClock;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.stage.ResultPath;
import io.posestream.frame.Frame;
import io.posestream.pose.PoseEstimator;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import java.util.List;
import java.util.stream.IntStream;

/** One of those that look at the same frames in turns. Not thread-safe. */
final class Contender implements AutoCloseable {
  private static final double NS_PER_MS = 1e6;

  /** Looks at one frame, message in, message out. */
  private interface Turn {
    PoseResult run(int clipIndex, Frame frame);
  }

  private final String name;
  private final LoopedClip clip;
  private final Turn turn;
  private final Runnable close;
  private final Sample times = new Sample();
  private long cpuNs;
  private int people;
  private int hands;

  private Contender(String name, JpegClip clip, Turn turn, Runnable close) {
    this.name = name;
    this.clip = new LoopedClip(clip);
    this.turn = turn;
    this.close = close;
  }

  static Contender ours(String name, JpegClip clip, PoseEstimator estimator) {
    ResultPath path = new ResultPath(estimator);
    Turn turn =
        (index, frame) -> {
          PoseResult result = path.process(frame);
          ResultPath.encode(result);
          return result;
        };
    return new Contender(name, clip, turn, path::close);
  }

  static Contender original(String name, JpegClip clip, OriginalLoop loop) {
    List<String> messages =
        IntStream.range(0, clip.frames().size())
            .mapToObj(i -> ClientTextWriter.frame(new FrameMessage(i, i, clip.jpeg(i))))
            .toList();
    Turn turn =
        (index, frame) -> {
          PoseResult result = loop.process(messages.get(index), frame);
          OriginalLoop.encode(result);
          return result;
        };
    return new Contender(name, clip, turn, loop::close);
  }

  /** Looks at the next frames of the clip. */
  void block(int frames, boolean keep) {
    long cpuStartNs = ProcessClock.cpuNs();
    for (int i = 0; i < frames; i++) {
      int index = clip.index();
      long startNs = System.nanoTime();
      PoseResult result = turn.run(index, clip.next(startNs));
      long elapsedNs = System.nanoTime() - startNs;
      if (keep) {
        times.add(elapsedNs);
        count(result);
      }
    }
    if (keep) {
      cpuNs += ProcessClock.cpuNs() - cpuStartNs;
    }
  }

  private void count(PoseResult result) {
    if (result instanceof PoseResult.Detected detected) {
      people++;
      hands += detected.hands().size();
    }
  }

  OriginalReport.Row row(Contender ours) {
    double oursP50Ms = ours.times.percentileMs(0.5);
    double meanMs = times.distribution().meanMs();
    return new OriginalReport.Row(
        name,
        times.distribution(),
        1e3 / meanMs,
        cpuMsPerFrame(),
        people,
        (double) hands / times.count(),
        times.percentileMs(0.5) / oursP50Ms,
        meanMs / ours.times.distribution().meanMs(),
        cpuMsPerFrame() / ours.cpuMsPerFrame());
  }

  private double cpuMsPerFrame() {
    return cpuNs / NS_PER_MS / times.count();
  }

  @Override
  public void close() {
    close.run();
  }
}
