package io.posestream.export;

import io.posestream.angle.JointAngles;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.rig.RigPose;
import io.posestream.rig.RigSolver;
import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Collects the motion of everyone in a stream, or of the results of a recording.
 *
 * <pre>{@code
 * TakeRecorder recorder = new TakeRecorder();
 * results.forEach(recorder::add);
 * for (Take take : recorder.takes()) {
 *   TrcFile.write(take, Path.of("person" + take.personId() + ".trc"));
 * }
 * }</pre>
 *
 * <p>About 2 kB per person and frame are kept, and as much again in the takes: 420 MB for an hour
 * of one person at 30 frames a second. Not thread-safe.
 *
 * @since 0.1
 */
public final class TakeRecorder {
  private final Map<Integer, List<Seen>> seen = new TreeMap<>();
  private final List<Long> timesNs = new ArrayList<>();

  /** A person in the frame of that number. */
  private record Seen(int frame, Person person, boolean mirrored) {}

  /** Without anybody. */
  public TakeRecorder() {}

  /**
   * Adds a frame.
   *
   * @throws IllegalArgumentException if it is not later than the one before
   */
  public void add(PoseResult result) {
    Objects.requireNonNull(result, "result");
    if (!timesNs.isEmpty() && result.timestampNs() <= timesNs.get(timesNs.size() - 1)) {
      throw new IllegalArgumentException(
          "a frame at " + result.timestampNs() + " ns is not later than the one before");
    }
    if (result instanceof PoseResult.Seen seenResult) {
      for (Person person : result.people()) {
        if (person.body().world().isPresent()) {
          seen.computeIfAbsent(person.id(), id -> new ArrayList<>())
              .add(new Seen(timesNs.size(), person, seenResult.mirrored()));
        }
      }
    }
    timesNs.add(result.timestampNs());
  }

  /** Everyone who was seen with world landmarks, by id. */
  public List<Take> takes() {
    return seen.entrySet().stream().map(each -> take(each.getKey(), each.getValue())).toList();
  }

  private Take take(int id, List<Seen> frames) {
    Optional<Floor> floor = lastFloor(frames);
    boolean inRoom = frames.stream().anyMatch(each -> each.person().room().isPresent());
    MarkerOrigin origin =
        floor.isPresent() ? MarkerOrigin.FLOOR : inRoom ? MarkerOrigin.CAMERA : MarkerOrigin.HIPS;
    TakeAxes axes = new TakeAxes(origin, floor);
    RigSolver solver = new RigSolver();
    Skeleton skeleton = frames.get(0).person().body().skeleton();
    List<TakeFrame> taken = new ArrayList<>();
    int next = frames.get(0).frame();
    for (Seen each : frames) {
      while (next < each.frame()) {
        taken.add(
            new TakeFrame(
                timesNs.get(next++), Optional.empty(), Optional.empty(), JointAngles.none()));
      }
      long atNs = timesNs.get(next++);
      Person person = each.person();
      Optional<Landmarks> markersM =
          axes.markersM(person, each.mirrored())
              .filter(markers -> markers.size() == skeleton.size());
      Optional<RigPose> rig = axes.rig(person, each.mirrored(), markersM, solver, atNs);
      taken.add(new TakeFrame(atNs, markersM, rig, person.angles()));
    }
    return new Take(id, skeleton, origin, taken);
  }

  /** What is known of the floor at the end is the best. */
  private static Optional<Floor> lastFloor(Collection<Seen> frames) {
    return frames.stream()
        .flatMap(each -> each.person().room().flatMap(RoomBody::floor).stream())
        .reduce((before, last) -> last);
  }
}
