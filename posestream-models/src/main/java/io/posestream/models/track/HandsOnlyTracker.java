package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.hand.BodyJudge;
import io.posestream.models.hand.BodyVerdict;
import io.posestream.models.hand.FoundHands;
import io.posestream.models.hand.HandTracks;
import io.posestream.models.hand.HandsFrame;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.quality.Quality;
import io.posestream.time.NanoClock;
import java.util.List;
import java.util.Optional;

/** Hands and nobody: the palm detector looks for them, and no body network runs. */
final class HandsOnlyTracker implements PeopleTracker {
  private final StreamNetworks networks;
  private final NanoClock clock;
  private final HandTracks hands;
  private final HeldHands held = new HeldHands();

  HandsOnlyTracker(PoseOptions options, StreamNetworks networks, StreamIds ids, NanoClock clock) {
    this.networks = networks;
    this.clock = clock;
    hands = new HandTracks(options, new BodyJudge(), ids::nextHand, clock);
  }

  @Override
  public PeopleSighting process(OpenCvPicture picture, long timestampNs, Quality level) {
    if (!held.advance(level.cycleFrames())) {
      return sighting(held.hold(BodyVerdict.NONE), true, 0);
    }
    long startNs = clock.nanoTime();
    try (HandsFrame frame =
        hands.begin(networks.hands(level.hands().orElseThrow()), picture, timestampNs, false)) {
      FoundHands found = frame.find(Optional.empty(), BodyVerdict.NONE);
      held.keep(found);
      return sighting(found, false, clock.nanoTime() - startNs);
    }
  }

  private static PeopleSighting sighting(FoundHands found, boolean isHeld, long handsNs) {
    return new PeopleSighting(List.of(), found.hands(), isHeld, 0, handsNs);
  }

  @Override
  public void reset() {
    hands.reset();
    held.reset();
  }
}
