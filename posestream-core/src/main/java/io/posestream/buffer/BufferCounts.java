package io.posestream.buffer;

/**
 * The counters of a {@link LatestWinsBuffer} at one moment; {@code offered = taken + dropped +
 * pending}.
 *
 * @param offered items offered so far, refused ones included
 * @param taken items taken so far
 * @param overwritten items dropped because a newer one came
 * @param discarded items dropped because the buffer was closed or finished
 * @param pending items waiting: 0 or 1
 * @param droppedAgeTotalNs sum of the ages of the dropped items, each from its offer to its drop
 * @param droppedAgeMaxNs greatest age of a dropped item
 * @since 0.1
 */
public record BufferCounts(
    long offered,
    long taken,
    long overwritten,
    long discarded,
    int pending,
    long droppedAgeTotalNs,
    long droppedAgeMaxNs) {

  /** Items thrown away for any reason. */
  public long dropped() {
    return overwritten + discarded;
  }
}
