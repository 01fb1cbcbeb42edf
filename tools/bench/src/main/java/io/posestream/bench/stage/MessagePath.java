package io.posestream.bench.stage;

import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultMessage;
import java.nio.ByteBuffer;

/**
 * Everything that a server does with a frame between its two sockets: from JPEG bytes to the bytes
 * of a binary {@code pose_result}. Not thread-safe.
 */
public final class MessagePath implements AutoCloseable {
  private static final double NS_PER_MS = 1e6;

  private final FrameProcessor processor;

  /** The standard path; closes the estimator. */
  public MessagePath(PoseEstimator estimator) {
    processor = FrameProcessor.of(estimator, TrackOptions.defaults());
  }

  /** Processes a frame. */
  public PoseResult process(Frame frame) {
    return processor.process(frame, frame.captureTimeNs());
  }

  /** Writes the message. */
  public static ByteBuffer encode(PoseResult result) {
    return ResultBinary.write(served(result));
  }

  /** The result as a server has it before it writes the message. */
  public static ResultMessage served(PoseResult result) {
    double receivedMs = result.frame().receiveTimeNs() / NS_PER_MS;
    return new ResultMessage(result, receivedMs, System.nanoTime() / NS_PER_MS, 0, 0);
  }

  @Override
  public void close() {
    processor.close();
  }
}
