package io.posestream.loop;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.frame.FrameSource;

/**
 * Closes what a loop owns; a failure to close is logged, as there is nothing else to do about it.
 */
final class Closer {
  private static final System.Logger LOG = System.getLogger(InferenceLoop.class.getName());

  private Closer() {}

  static void close(FrameSource frames) {
    attempt(frames::close);
  }

  static void close(FrameProcessor processor) {
    attempt(processor::close);
  }

  private static void attempt(Runnable close) {
    try {
      close.run();
    } catch (RuntimeException e) {
      LOG.log(WARNING, "Something of the inference loop could not be closed", e);
    }
  }
}
