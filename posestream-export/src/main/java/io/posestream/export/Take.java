package io.posestream.export;

import io.posestream.angle.JointAngle;
import io.posestream.skeleton.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The motion of one person, from the first frame in which that person was seen to the last.
 * Immutable.
 *
 * @param personId the person's id in the stream
 * @param skeleton what the markers are called
 * @param origin where the markers are measured from
 * @param frames at least one, the first and the last with markers
 * @since 0.1
 */
public record Take(int personId, Skeleton skeleton, MarkerOrigin origin, List<TakeFrame> frames) {
  /**
   * Checks the frames.
   *
   * @throws IllegalArgumentException if there are none, or their times do not rise, or markers are
   *     not those of the skeleton
   */
  public Take {
    Objects.requireNonNull(skeleton, "skeleton");
    Objects.requireNonNull(origin, "origin");
    frames = List.copyOf(Objects.requireNonNull(frames, "frames"));
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("a take needs a frame");
    }
    for (int i = 0; i < frames.size(); i++) {
      if (i > 0 && frames.get(i).timestampNs() <= frames.get(i - 1).timestampNs()) {
        throw new IllegalArgumentException("the times of a take must rise, not at frame " + i);
      }
      int at = i;
      frames
          .get(i)
          .markersM()
          .filter(markers -> markers.size() != skeleton.size())
          .ifPresent(
              markers -> {
                throw new IllegalArgumentException(
                    "frame "
                        + at
                        + " has "
                        + markers.size()
                        + " markers, the skeleton "
                        + skeleton.size());
              });
    }
  }

  /** Time of a frame in seconds since the first one. */
  public double timeS(int index) {
    return (frames.get(index).timestampNs() - frames.get(0).timestampNs()) / 1e9;
  }

  /** Frames per second by the median time between two frames; 1 of a single frame. */
  public double rateHz() {
    if (frames.size() == 1) {
      return 1;
    }
    long[] stepsNs = new long[frames.size() - 1];
    for (int i = 0; i < stepsNs.length; i++) {
      stepsNs[i] = frames.get(i + 1).timestampNs() - frames.get(i).timestampNs();
    }
    Arrays.sort(stepsNs);
    return 1e9 / stepsNs[stepsNs.length / 2];
  }

  /** The names of all angles that occur, in the order of their first occurrence. */
  public List<String> angleNames() {
    List<String> names = new ArrayList<>();
    for (TakeFrame frame : frames) {
      for (JointAngle angle : frame.angles().angles()) {
        if (!names.contains(angle.name())) {
          names.add(angle.name());
        }
      }
    }
    return names;
  }
}
