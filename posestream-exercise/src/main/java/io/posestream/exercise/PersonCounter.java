package io.posestream.exercise;

import io.posestream.person.Person;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One exercise of one person. Not thread-safe. */
final class PersonCounter {
  /** How long the fault of a repetition is told. */
  private static final long FAULT_NS = 3_000_000_000L;

  private final ExerciseDefinition definition;
  private final int personId;
  private final List<RepetitionTrack> tracks = new ArrayList<>();
  private final Optional<HoldTrack> hold;
  private final ViewHints views;
  private Optional<Repetition> last = Optional.empty();
  private int repetitions;
  private long timeNs = Long.MIN_VALUE;

  PersonCounter(ExerciseDefinition definition, int personId) {
    this.definition = definition;
    this.personId = personId;
    views = new ViewHints(definition);
    hold = definition.holding().map(each -> new HoldTrack(definition));
    if (hold.isPresent()) {
      return;
    }
    if (definition.side() == MeasuredSide.IN_TURN) {
      for (Side side : Side.values()) {
        tracks.add(new RepetitionTrack(definition, Optional.of(side)));
      }
    } else {
      tracks.add(new RepetitionTrack(definition, Optional.empty()));
    }
  }

  long timeNs() {
    return timeNs;
  }

  ExerciseState next(Person person, long timeNs) {
    this.timeNs = timeNs;
    BodyReading reading = BodyReading.of(person);
    Optional<Hint> hidden = views.next(reading, timeNs);
    if (hold.isPresent()) {
      return next(hold.get(), reading, hidden);
    }
    Optional<Repetition> completed = Optional.empty();
    if (!views.requiredAreHidden()) {
      for (RepetitionTrack track : tracks) {
        Optional<Repetition> each = track.next(reading, timeNs);
        completed = each.isPresent() ? Optional.of(count(each.get())) : completed;
      }
    }
    RepetitionTrack leading = leading();
    List<Hint> hints = new ArrayList<>(hidden.stream().toList());
    hints.addAll(views.view(reading).stream().toList());
    hints.addAll(leading.hint().stream().toList());
    hints.addAll(fault().stream().toList());
    return new ExerciseState(
        personId,
        definition.name(),
        repetitions,
        leading.phase(),
        definition.phases().of(leading.phase()),
        leading.value(),
        leading.progress(),
        0,
        completed,
        last,
        hints);
  }

  private ExerciseState next(HoldTrack track, BodyReading reading, Optional<Hint> hidden) {
    Optional<Repetition> ended =
        track.next(reading, !views.requiredAreHidden(), timeNs).map(this::number);
    List<Hint> hints = new ArrayList<>(hidden.stream().toList());
    hints.addAll(views.view(reading).stream().toList());
    hints.addAll(track.hint().stream().toList());
    Phase phase = track.isHeld() ? Phase.HOLD : Phase.AWAY;
    return new ExerciseState(
        personId,
        definition.name(),
        repetitions + (track.counts() ? 1 : 0),
        phase,
        definition.phases().of(phase),
        track.value(),
        track.isHeld() ? 1 : Double.NaN,
        track.holdS(),
        ended,
        last,
        hints);
  }

  /** What the end of the stream cuts off, if it counts. */
  Optional<Repetition> finish() {
    Optional<Repetition> ended = hold.flatMap(HoldTrack::release).map(this::number);
    for (RepetitionTrack track : tracks) {
      Optional<Repetition> each = track.finish();
      ended = each.isPresent() ? Optional.of(count(each.get())) : ended;
    }
    return ended;
  }

  private Repetition number(Repetition repetition) {
    repetitions++;
    last = Optional.of(repetition.numbered(repetitions));
    return last.get();
  }

  private Repetition count(Repetition repetition) {
    if (last.isPresent() && isSameMovement(last.get(), repetition)) {
      last = Optional.of(both(last.get(), repetition));
      return last.get();
    }
    return number(repetition);
  }

  /** Whether the sides, which count by turns, moved at once. */
  private static boolean isSameMovement(Repetition before, Repetition now) {
    if (before.side().equals(now.side())) {
      return false;
    }
    long sharedNs =
        Math.min(before.endNs(), now.endNs()) - Math.max(before.startNs(), now.startNs());
    return 2 * sharedNs > Math.min(before.endNs() - before.startNs(), now.endNs() - now.startNs());
  }

  private Repetition both(Repetition before, Repetition now) {
    boolean leftFirst = before.side().equals(Optional.of(Side.LEFT));
    Repetition left = leftFirst ? before : now;
    Repetition right = leftFirst ? now : before;
    double forwardS = (left.forwardS() + right.forwardS()) / 2;
    double backS = (left.backS() + right.backS()) / 2;
    double farthest = (left.farthestValue() + right.farthestValue()) / 2;
    return new Repetition(
        before.number(),
        Optional.empty(),
        Math.min(before.startNs(), now.startNs()),
        Math.max(before.endNs(), now.endNs()),
        (left.startValue() + right.startValue()) / 2,
        farthest,
        left.leftRange(),
        right.rightRange(),
        forwardS,
        (left.pauseS() + right.pauseS()) / 2,
        backS,
        0,
        definition
            .judging()
            .faults(
                definition.counting().orElseThrow(),
                farthest,
                left.leftRange() - right.rightRange(),
                forwardS,
                backS));
  }

  /** The track that moves, or that was the last to be told something. */
  private RepetitionTrack leading() {
    RepetitionTrack leading = tracks.get(0);
    for (RepetitionTrack track : tracks) {
      leading = rank(track) > rank(leading) ? track : leading;
    }
    return leading;
  }

  private static double rank(RepetitionTrack track) {
    double progress = track.progress();
    return switch (track.phase()) {
      case AWAY -> Double.isNaN(progress) ? 0 : 0.1;
      case START -> 1;
      default -> 2 + (Double.isNaN(progress) ? 0 : progress);
    };
  }

  private Optional<Hint> fault() {
    return last.filter(each -> timeNs - each.endNs() <= FAULT_NS)
        .flatMap(each -> each.faults().stream().findFirst())
        .map(each -> new Hint(Hint.Kind.FAULT, each.hint()));
  }
}
