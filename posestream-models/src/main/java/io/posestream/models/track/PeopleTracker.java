package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.quality.Quality;
import io.posestream.time.NanoClock;

/** Everyone who is remembered from frame to frame. Not thread-safe. */
public interface PeopleTracker {
  /**
   * A tracker that knows nobody yet.
   *
   * @param ids gives each new person and hand its id
   */
  static PeopleTracker of(
      PoseOptions options, StreamNetworks networks, StreamIds ids, NanoClock clock) {
    if (options.handsOnly()) {
      return new HandsOnlyTracker(options, networks, ids, clock);
    }
    return options.maxPeople() == 1
        ? new OnePersonTracker(options, networks, ids, clock)
        : new GroupTracker(options, networks, ids, clock);
  }

  /**
   * Finds the people in the next frame.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   * @param level which networks run, and how often those of the hands
   */
  PeopleSighting process(OpenCvPicture picture, long timestampNs, Quality level);

  /** Forgets everyone. */
  void reset();
}
