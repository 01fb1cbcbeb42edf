package io.posestream.bench.original;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.LoopedClip;
import io.posestream.bench.machine.CpuClock;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.stage.MessagePath;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import java.util.List;
import java.util.stream.IntStream;

/** One of the loops that process the same frames in turns. Not thread-safe. */
final class Contender implements AutoCloseable {
  private static final double NS_PER_MS = 1e6;

  /** Processes one frame, message in, message out. */
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

  static Contender ours(JpegClip clip, PoseEstimator estimator) {
    MessagePath path = new MessagePath(estimator);
    Turn turn =
        (index, frame) -> {
          PoseResult result = path.process(frame);
          MessagePath.encode(result);
          return result;
        };
    return new Contender("posestream", clip, turn, path::close);
  }

  static Contender original(String runtime, JpegClip clip, OriginalLoop loop) {
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
    return new Contender("original's loop on " + runtime, clip, turn, loop::close);
  }

  /** Processes the next frames of the clip. */
  void block(int frames, boolean keep) {
    long cpuStartNs = CpuClock.processNs();
    for (int i = 0; i < frames; i++) {
      int index = clip.index();
      long startNs = System.nanoTime();
      PoseResult result = turn.run(index, clip.next(startNs));
      long elapsedNs = System.nanoTime() - startNs;
      if (keep) {
        times.addNs(elapsedNs);
        count(result);
      }
    }
    if (keep) {
      cpuNs += CpuClock.processNs() - cpuStartNs;
    }
  }

  private void count(PoseResult result) {
    if (result instanceof PoseResult.Detected detected) {
      people++;
      hands += detected.hands().size();
    }
  }

  OriginalReport.Row row(Contender ours) {
    Distribution frame = times.distribution();
    Distribution ourFrame = ours.times.distribution();
    return new OriginalReport.Row(
        name,
        frame,
        1e3 / frame.meanMs(),
        cpuMsPerFrame(),
        people,
        (double) hands / frame.count(),
        frame.p50Ms() / ourFrame.p50Ms(),
        frame.meanMs() / ourFrame.meanMs(),
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
