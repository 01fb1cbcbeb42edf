package io.posestream.models.track;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.person.Hand;
import io.posestream.quality.Quality;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One frame of a {@link GroupTracker}, and what it has taken and shown so far. */
final class GroupFrame {
  final OpenCvPicture picture;
  final long timestampNs;
  final Quality level;
  boolean handsHeld = true;
  long bodyNs;
  long handsNs;
  int newBodies;
  @Nullable TrackedPerson leaving;
  final List<Hand> looseHands = new ArrayList<>();

  GroupFrame(OpenCvPicture picture, long timestampNs, Quality level) {
    this.picture = picture;
    this.timestampNs = timestampNs;
    this.level = level;
  }

  Sighting count(Sighting sighting) {
    handsHeld &= sighting.handsHeld();
    bodyNs += sighting.bodyNs();
    handsNs += sighting.handsNs();
    looseHands.addAll(sighting.looseHands());
    return sighting;
  }
}
