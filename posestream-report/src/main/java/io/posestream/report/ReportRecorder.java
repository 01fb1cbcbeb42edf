package io.posestream.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.offline.PersonMotion;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Collects what a report says of a stream, result by result:
 *
 * <pre>{@code
 * ReportRecorder recorder = ReportRecorder.of(StandardAngles.all());
 * OfflineAngles offline = OfflineAngles.create(TrackOptions.defaults(), ZeroPhaseFilter.standard());
 * ... // each result of a stream whose estimator is offline.recording(estimator):
 * recorder.add(result, result.timestampNs() / 1e9);
 * ... // once it is over:
 * ReportHead head = ReportHead.analysed("clip.mp4", ZonedDateTime.now(), engine.name());
 * recorder.report(head, offline.finish()).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Keeps about 120 bytes of each person and frame, and no pictures. Not thread-safe.
 *
 * @since 0.1
 */
public final class ReportRecorder {
  private final List<AngleDefinition> definitions;
  private final Map<Integer, LiveCurves> people = new TreeMap<>();
  private final List<Long> timesNs = new ArrayList<>();
  private int found;
  private int failed;
  private int losses;
  private boolean following;
  private double firstS = Double.NaN;
  private double lastS = Double.NaN;

  private ReportRecorder(List<AngleDefinition> definitions) {
    this.definitions = List.copyOf(Objects.requireNonNull(definitions, "definitions"));
  }

  /** Of results with these angles, in this order. */
  public static ReportRecorder of(List<AngleDefinition> definitions) {
    return new ReportRecorder(definitions);
  }

  /**
   * Adds a result, under its own time.
   *
   * @param timeS when the picture was taken, in seconds as readers count them; not before that of
   *     the result before
   */
  public void add(PoseResult result, double timeS) {
    add(result, Objects.requireNonNull(result, "result").timestampNs(), timeS);
  }

  /**
   * Adds a result under another time, such as that of a recording.
   *
   * @param timestampNs the time that the motions have; greater than that of the result before
   */
  public void add(PoseResult result, long timestampNs, double timeS) {
    Objects.requireNonNull(result, "result");
    timesNs.add(timestampNs);
    firstS = Double.isNaN(firstS) ? timeS : firstS;
    lastS = timeS;
    if (!(result instanceof PoseResult.Seen picture)) {
      failed++;
      return;
    }
    List<Person> seen = result.people();
    found += seen.isEmpty() ? 0 : 1;
    losses += following && seen.isEmpty() ? 1 : 0;
    following = !seen.isEmpty();
    for (Person person : seen) {
      PictureBox box = PictureBox.of(person, picture.width(), picture.height());
      people
          .computeIfAbsent(person.id(), id -> new LiveCurves(definitions.size()))
          .add(person, box, timestampNs, timeS);
    }
  }

  /**
   * The report of what was added.
   *
   * @param motions the same people without lag, of the same angles and times; who is missing has no
   *     ranges and no smooth lines
   */
  public PoseReport report(ReportHead head, List<PersonMotion> motions) {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(motions, "motions");
    List<ReportPerson> all = new ArrayList<>();
    people.forEach(
        (id, live) -> {
          PersonMotion motion =
              motions.stream()
                  .filter(each -> each.id() == id)
                  .findFirst()
                  .orElseGet(() -> new PersonMotion(id, List.of()));
          all.add(new ReportPerson(definitions, live, motion));
        });
    double spanS = timesNs.isEmpty() ? 0 : lastS - firstS;
    ReportCounts counts = new ReportCounts(timesNs.size(), found, failed, losses, spanS);
    return new PoseReport(head, counts, all, StillChoice.ofMany(all), List.of());
  }
}
