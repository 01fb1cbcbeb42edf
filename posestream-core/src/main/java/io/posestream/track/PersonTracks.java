package io.posestream.track;

import io.posestream.engine.PoseEstimate;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.room.FloorFinder;
import io.posestream.smooth.EmaSmoother;
import io.posestream.smooth.SmootherFactory;
import io.posestream.view.PictureView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that a stream remembers of the people in it: one track per id, which begins with the
 * first frame of that id and is forgotten with the first frame without it; and of hands, by their
 * own ids, whether a person owns them or not.
 *
 * <p>A silence longer than {@link EmaSmoother#RESET_GAP} forgets everything. Presence, scores and
 * hands that are held over from an earlier frame are not smoothed; with {@link
 * SmootherFactory#none()} nothing is.
 *
 * <p>Per frame {@link #measure}, then {@link #smooth}, {@link #place} and {@link
 * #smoothLooseHands}. Not thread-safe.
 *
 * @since 0.1
 */
public final class PersonTracks {
  private static final long RESET_GAP_NS = EmaSmoother.RESET_GAP.toNanos();

  private final TrackOptions options;
  private final boolean smoothing;
  private final Map<Integer, PersonTrack> tracks = new HashMap<>();
  private final HandFilters hands;
  private final FloorFinder floor = new FloorFinder();
  private boolean started;
  private long previousNs;

  private PersonTracks(TrackOptions options) {
    this.options = Objects.requireNonNull(options, "options");
    smoothing = options.smoothers() != SmootherFactory.none();
    hands = new HandFilters(options.smoothers());
  }

  /** Tracks without a person. */
  public static PersonTracks create(TrackOptions options) {
    return new PersonTracks(options);
  }

  /**
   * The people of a frame with their fitted joints and joint angles.
   *
   * @param view how the picture was taken
   */
  public List<Person> measure(PoseEstimate raw, PictureView view, long timestampNs) {
    Objects.requireNonNull(raw, "raw");
    Objects.requireNonNull(view, "view");
    forgetAfterGap(timestampNs);
    hands.keepOnly(raw.hands());
    List<Person> measured = new ArrayList<>(raw.people().size());
    for (Person person : raw.people()) {
      measured.add(track(person).measure(person, view, timestampNs));
    }
    tracks.keySet().removeIf(id -> measured.stream().noneMatch(person -> person.id() == id));
    return measured;
  }

  private PersonTrack track(Person person) {
    PersonTrack known = tracks.get(person.id());
    if (known == null || !known.follows(person.body().skeleton())) {
      known = new PersonTrack(person.body().skeleton(), options, floor);
      tracks.put(person.id(), known);
    }
    return known;
  }

  /**
   * What {@link #measure} returned, smoothed.
   *
   * @param handsHeld whether the hands are those of an earlier frame
   */
  public List<Person> smooth(List<Person> measured, boolean handsHeld, long timestampNs) {
    if (!smoothing) {
      return measured;
    }
    List<Person> smoothed = new ArrayList<>(measured.size());
    for (Person person : measured) {
      smoothed.add(track(person).smooth(person, hands, handsHeld, timestampNs));
    }
    return smoothed;
  }

  /** What {@link #smooth} returned, each with a place in the room. */
  public List<Person> place(List<Person> smoothed, PictureView view, long timestampNs) {
    Objects.requireNonNull(smoothed, "smoothed");
    Objects.requireNonNull(view, "view");
    return smoothed.stream().map(person -> track(person).place(person, view, timestampNs)).toList();
  }

  /** Hands without a body, smoothed; one that a body owned in the frame before goes on. */
  public List<Hand> smoothLooseHands(PoseEstimate raw, long timestampNs) {
    if (!smoothing) {
      return raw.looseHands();
    }
    return raw.looseHands().stream()
        .map(hand -> hands.smooth(hand, raw.handsHeld(), timestampNs))
        .toList();
  }

  private void forgetAfterGap(long timestampNs) {
    // A difference that overflows is a gap too.
    long elapsedNs = timestampNs - previousNs;
    if (started && (elapsedNs < 0 || elapsedNs > RESET_GAP_NS)) {
      forgetPeople();
    }
    floor.elapse(started && elapsedNs > 0 ? elapsedNs / 1e9 : 0);
    started = true;
    previousNs = timestampNs;
  }

  private void forgetPeople() {
    tracks.clear();
    hands.reset();
    started = false;
  }

  /** Forgets every person and the floor. */
  public void reset() {
    forgetPeople();
    floor.reset();
  }
}
