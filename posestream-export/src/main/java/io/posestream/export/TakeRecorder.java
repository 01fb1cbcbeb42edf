package io.posestream.export;

import io.posestream.angle.JointAngles;
import io.posestream.joint.FittedJoints;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
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
 * <p>About 2 kB per person and frame are kept: 210 MB for an hour of one person at 30 frames a
 * second. Not thread-safe.
 *
 * @since 0.1
 */
public final class TakeRecorder {
  private final Map<Integer, List<Seen>> seen = new TreeMap<>();
  private final List<Long> timesNs = new ArrayList<>();

  /** A person in the frame of that number. */
  private record Seen(int frame, Person person) {}

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
    for (Person person : result.people()) {
      if (person.body().world().isPresent()) {
        seen.computeIfAbsent(person.id(), id -> new ArrayList<>())
            .add(new Seen(timesNs.size(), person));
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
    Skeleton skeleton = frames.get(0).person().body().skeleton();
    List<TakeFrame> taken = new ArrayList<>();
    int next = frames.get(0).frame();
    for (Seen each : frames) {
      while (next < each.frame()) {
        taken.add(new TakeFrame(timesNs.get(next++), Optional.empty(), JointAngles.none()));
      }
      taken.add(
          new TakeFrame(
              timesNs.get(next++),
              markersM(each.person(), origin, floor)
                  .filter(markers -> markers.size() == skeleton.size()),
              each.person().angles()));
    }
    return new Take(id, skeleton, origin, taken);
  }

  /** What is known of the floor at the end is the best. */
  private static Optional<Floor> lastFloor(Collection<Seen> frames) {
    return frames.stream()
        .flatMap(each -> each.person().room().flatMap(RoomBody::floor).stream())
        .reduce((before, last) -> last);
  }

  private static Optional<Landmarks> markersM(
      Person person, MarkerOrigin origin, Optional<Floor> floor) {
    Optional<Landmarks> room = person.room().map(RoomBody::landmarks);
    return switch (origin) {
      case HIPS -> person.fitted().map(FittedJoints::landmarks).or(person.body()::world);
      case CAMERA -> room;
      case FLOOR -> room.flatMap(markers -> floor.map(known -> onFloor(markers, known)));
    };
  }

  private static Landmarks onFloor(Landmarks room, Floor floor) {
    Landmarks aligned = floor.align(room);
    float[] values = new float[aligned.size() * Landmarks.STRIDE];
    aligned.copyTo(values);
    for (int i = 1; i < values.length; i += Landmarks.STRIDE) {
      values[i] -= floor.cameraHeightM();
    }
    return Landmarks.of(values);
  }
}
