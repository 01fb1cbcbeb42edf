package io.posestream.exercise;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.figure.FigureCamera;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.person.Body;
import io.posestream.person.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody who stands, with joint angles as they are wanted; others are unknown. */
final class AnglePerson {
  private static final FigureTruth STANDING =
      FigureTruth.of(Motion.STAND.poseAt(0), FigureCamera.of(640, 480));

  private final int id;
  private final Map<String, Double> anglesDeg = new HashMap<>();

  private AnglePerson(int id) {
    this.id = id;
  }

  static AnglePerson of(int id) {
    return new AnglePerson(id);
  }

  AnglePerson angle(String name, double flexionDeg) {
    anglesDeg.put(name, flexionDeg);
    return this;
  }

  /** Knees of a squat, upright. */
  AnglePerson knees(double leftDeg, double rightDeg) {
    return angle("leftKnee", leftDeg).angle("rightKnee", rightDeg).angle("trunk", 10);
  }

  Person person() {
    Body body = Body.of(1, STANDING.landmarks().scaled(640, 480), STANDING.worldLandmarks(), 300);
    return Person.of(id, body, Optional.empty(), Optional.empty())
        .withAngles(new JointAngles(StandardAngles.all().stream().map(this::angle).toList()));
  }

  private JointAngle angle(AngleDefinition definition) {
    Double deg = anglesDeg.get(definition.name());
    return deg == null
        ? JointAngle.unknown(definition)
        : new JointAngle(definition, AngleState.MEASURED, deg.floatValue(), (float) (180 - deg));
  }
}
