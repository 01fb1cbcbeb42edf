package io.posestream.cli.report;

import io.posestream.frame.BgrImage;
import io.posestream.result.PoseResult;
import io.posestream.wire.FilePlace;
import io.posestream.wire.ResultMessage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * An output that grows with each frame. After {@code close} the file is complete; {@code close}
 * twice is the same as once. Not thread-safe.
 */
public interface ReportFile extends Closeable {
  /** Adds a frame, which is stamped with its {@link FilePlace}. */
  void add(ResultMessage message) throws IOException;

  /** Where the frame of a message comes from. */
  static FilePlace place(ResultMessage message) {
    if (message.result().frame().stamp() instanceof FilePlace place) {
      return place;
    }
    throw new IllegalArgumentException("the frame has no place in a file");
  }

  /** Whether people were detected in a frame, nobody, or the frame failed. */
  static String status(ResultMessage message) {
    PoseResult result = message.result();
    return result instanceof PoseResult.Failed
        ? "failed"
        : result.people().isEmpty() ? "noPerson" : "detected";
  }

  /** The picture of a message, if it was decoded. */
  static Optional<BgrImage> picture(ResultMessage message) {
    return message.result().frame().image() instanceof BgrImage picture
        ? Optional.of(picture)
        : Optional.empty();
  }
}
