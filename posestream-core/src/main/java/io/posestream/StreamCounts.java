package io.posestream;

import io.posestream.buffer.BufferCounts;
import io.posestream.loop.LoopCounts;
import java.util.Objects;
import java.util.Optional;

/**
 * The counters of a {@link PoseStream}.
 *
 * @param drops what became of the frames of a source that drops some; empty for one that drops none
 * @param loop what came out for those taken
 * @since 0.1
 */
public record StreamCounts(Optional<BufferCounts> drops, LoopCounts loop) {
  public StreamCounts {
    Objects.requireNonNull(drops, "drops");
    Objects.requireNonNull(loop, "loop");
  }

  /** Frames that were captured and never processed, because a newer one replaced them. */
  public long dropped() {
    return drops.map(BufferCounts::dropped).orElse(0L);
  }
}
