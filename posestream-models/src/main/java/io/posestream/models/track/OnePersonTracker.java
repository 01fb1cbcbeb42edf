package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.quality.Quality;
import io.posestream.time.NanoClock;

/** One person, and nobody else: the detector runs while there is no track. Not thread-safe. */
final class OnePersonTracker implements PeopleTracker {
  private final DetectorRounds rounds;
  private final PersonTracker person;

  OnePersonTracker(PoseOptions options, StreamNetworks networks, StreamIds ids, NanoClock clock) {
    rounds = new DetectorRounds(networks.detector());
    person =
        new PersonTracker(
            options,
            networks,
            options.tracking() ? rounds::lookForOne : rounds::lookEverywhere,
            ids::nextPerson,
            ids::nextHand,
            clock);
  }

  @Override
  public PeopleSighting process(OpenCvPicture picture, long timestampNs, Quality level) {
    return PeopleSighting.of(person.process(picture, timestampNs, level));
  }

  @Override
  public void reset() {
    rounds.reset();
    person.reset();
  }
}
