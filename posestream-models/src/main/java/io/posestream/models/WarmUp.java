package io.posestream.models;

import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.result.PoseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Processes a drawn person as short streams would. Networks are only half of what a first frame
 * waits for: the other half is code that never ran before, and most of it runs where there is
 * somebody.
 */
final class WarmUp {
  /** The build draws it. */
  private static final String PICTURE = "warm-up.jpg";

  /** What begins a track, such as the detector, runs once in each. */
  private static final int STREAMS = 3;

  private static final int FRAMES = 4;
  private static final long FRAME_STEP_NS = 33_000_000;

  private WarmUp() {}

  static void run(FrameProcessor processor) {
    EncodedImage picture = picture();
    for (int i = 0; i < STREAMS * FRAMES; i++) {
      if (i % FRAMES == 0) {
        processor.reset();
      }
      long timeNs = (i + 1) * FRAME_STEP_NS;
      PoseResult result =
          processor.process(new Frame(i, timeNs, System.nanoTime(), picture), timeNs);
      if (result instanceof PoseResult.Failed failed) {
        throw new PoseEstimationException(failed.reason());
      }
    }
  }

  private static EncodedImage picture() {
    try (InputStream in =
        Objects.requireNonNull(WarmUp.class.getResourceAsStream(PICTURE), PICTURE)) {
      return EncodedImage.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
