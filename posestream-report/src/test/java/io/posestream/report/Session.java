package io.posestream.report;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.advice.ViewProblem;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.StandingBody;
import io.posestream.frame.Frame;
import io.posestream.offline.PersonMotion;
import io.posestream.offline.ResultAngles;
import io.posestream.offline.ZeroPhaseFilter;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Six seconds of one person who bends the knees three times, the right one less far. */
final class Session {
  static final int FRAMES = 180;
  static final List<AngleDefinition> ANGLES = StandardAngles.all();
  private static final Frame FRAME = ScriptedSource.frames(1).get(0);
  private static final StageTimes TIMES = new StageTimes(0, 0, 0, 0, 0, 0, 0);
  private static final ViewAdvice ADVICE =
      new ViewAdvice(ViewProblem.BENDS_TOWARDS_CAMERA, FilmSide.LEFT);

  private final ReportRecorder recorder = ReportRecorder.of(ANGLES);
  private final ResultAngles angles = ResultAngles.create(ANGLES, ZeroPhaseFilter.standard());

  /** The motions of the last {@link #report}. */
  private List<PersonMotion> motions = List.of();

  static long timeNs(int frame) {
    return 1_000_000_000L + frame * 33_333_333L;
  }

  /** Left knee of a frame: from 10 to 110 degrees. */
  static float leftKneeDeg(int frame) {
    return (float) (60 - 50 * Math.cos(2 * Math.PI * frame / 60));
  }

  Session addAll() {
    for (int frame = 0; frame < FRAMES; frame++) {
      // Ten frames without anybody, once.
      add(frame, frame >= 100 && frame < 110 ? List.of() : List.of(person(0, frame)));
    }
    return this;
  }

  Session add(int frame, List<Person> people) {
    PoseResult result =
        people.isEmpty()
            ? new PoseResult.NoPerson(
                FRAME, timeNs(frame), 640, 480, false, List.of(), Optional.empty(), TIMES)
            : new PoseResult.Detected(
                FRAME, timeNs(frame), 640, 480, false, people, List.of(), Optional.empty(), TIMES);
    recorder.add(result, frame / 30.0);
    angles.add(people, timeNs(frame));
    return this;
  }

  static Person person(int id, int frame) {
    List<JointAngle> all = new ArrayList<>();
    for (AngleDefinition definition : ANGLES) {
      all.add(
          switch (definition.name()) {
            case "leftKnee" -> angle(definition, leftKneeDeg(frame), 6.4f);
            case "rightKnee" -> angle(definition, 0.8f * leftKneeDeg(frame), 7.6f);
            case "trunk" -> angle(definition, 5 + frame % 3, Float.NaN);
            case "leftElbow" ->
                frame % 4 == 0
                    ? new JointAngle(definition, AngleState.HELD, 20, 160, 5)
                    : angle(definition, 20, 5).withAdvice(Optional.of(ADVICE));
            default -> JointAngle.unknown(definition);
          });
    }
    return new StandingBody().person(id).withAngles(new JointAngles(all));
  }

  private static JointAngle angle(AngleDefinition definition, float flexionDeg, float aboutDeg) {
    return new JointAngle(definition, AngleState.MEASURED, flexionDeg, 180 - flexionDeg, aboutDeg);
  }

  PoseReport report(String clip) {
    motions = angles.finish();
    return recorder.report(
        new ReportHead(clip, "analysed on 27 November 2026, 21:19", "Engine <1>"), motions);
  }

  List<PersonMotion> motions() {
    return motions;
  }
}
