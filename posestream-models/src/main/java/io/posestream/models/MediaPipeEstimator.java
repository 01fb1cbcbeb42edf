package io.posestream.models;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.models.memory.JavaCppMemory;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.track.PeopleSighting;
import io.posestream.models.track.PeopleTracker;
import io.posestream.models.track.StreamIds;
import io.posestream.models.track.StreamNetworks;
import io.posestream.quality.FrameQuality;
import io.posestream.time.NanoClock;
import java.util.Optional;

/** The people in one stream. Networks change size between frames without a track being lost. */
final class MediaPipeEstimator implements PoseEstimator {
  private final OpenCvPicture picture;
  private final StreamNetworks networks;
  private final StreamQuality quality;
  private final PeopleTracker people;
  private final boolean tracking;
  private final boolean mirrored;
  private final NanoClock clock;
  private final StreamIds ids = new StreamIds();
  private boolean closed;

  /** Takes over the networks, of which those of the best quality are loaded. */
  MediaPipeEstimator(PoseOptions options, StreamNetworks networks, NanoClock clock) {
    picture = new OpenCvPicture(options.maxPixels());
    this.networks = networks;
    this.clock = clock;
    quality = new StreamQuality(networks, options);
    tracking = options.tracking();
    mirrored = options.mirrored();
    people = PeopleTracker.of(options, networks, ids, clock);
  }

  /** Runs every network once on what its input holds. */
  synchronized void warmUp() {
    networks.warmUp(quality.current());
  }

  @Override
  public synchronized PoseEstimate estimate(Frame frame, long timestampNs) {
    if (closed) {
      throw new IllegalStateException("the estimator is closed");
    }
    quality.advance();
    long startNs = clock.nanoTime();
    picture.load(frame.image());
    long decodedNs = clock.nanoTime();
    PeopleSighting sighting = people.process(picture, timestampNs, quality.current());
    PoseEstimate estimate = estimate(sighting, decodedNs - startNs);
    if (!sighting.people().isEmpty() || !sighting.looseHands().isEmpty()) {
      long endNs = clock.nanoTime();
      quality.observe(endNs - startNs, endNs);
    }
    return estimate;
  }

  private PoseEstimate estimate(PeopleSighting sighting, long decodeNs) {
    return new PoseEstimate(
        picture.widthPx(),
        picture.heightPx(),
        mirrored,
        sighting.people(),
        sighting.looseHands(),
        Optional.of(new FrameQuality(quality.current(), sighting.handsHeld())),
        decodeNs,
        sighting.bodyNs(),
        sighting.handsNs());
  }

  /** How often the body's detector has run; what a kept track saves. */
  synchronized long detectorRuns() {
    return networks.detectorRuns();
  }

  /** Ids go on, as none is given again within a stream; single pictures begin at 0. */
  @Override
  public synchronized void reset() {
    people.reset();
    if (!tracking) {
      ids.reset();
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    quality.close();
    picture.close();
    // The C library would keep a stream's memory for later ones, in another place for each thread.
    JavaCppMemory.returnUnused();
  }
}
