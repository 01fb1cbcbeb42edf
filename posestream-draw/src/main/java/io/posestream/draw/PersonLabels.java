package io.posestream.draw;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The flexion in degrees beside each joint of a person, on the side away from the body (of trunk
 * and neck above theirs), and the person's id above the head.
 */
final class PersonLabels {
  private static final double[][] ABOVE_OR_BELOW = {{0, -1}, {0, 1}};
  private static final List<BodyLandmark> TRUNK =
      List.of(
          BodyLandmark.LEFT_HIP,
          BodyLandmark.RIGHT_HIP,
          BodyLandmark.LEFT_SHOULDER,
          BodyLandmark.RIGHT_SHOULDER);

  private final LabelPen pen;
  private final Person person;

  PersonLabels(LabelPen pen, Person person) {
    this.pen = pen;
    this.person = person;
    pen.fitTo(person.body());
  }

  void drawAngles() {
    double middleXPx = middleXPx(person.body());
    for (JointAngle angle : person.angles().angles()) {
      if (angle.isKnown()) {
        angle
            .definition()
            .vertex()
            .in(person.body().skeleton(), person.body().landmarks())
            .ifPresent(joint -> draw(angle, joint, middleXPx));
      }
    }
  }

  private void draw(JointAngle angle, Position joint, double middleXPx) {
    boolean onMiddle = angle.definition().vertex().landmarks().size() > 1;
    double out = joint.x() < middleXPx ? -1 : 1;
    pen.write(
        Math.round(angle.flexionDeg()) + "°",
        angle.state() == AngleState.HELD ? Ink.LABEL_TEXT_HELD : Ink.LABEL_TEXT,
        joint.x(),
        joint.y(),
        onMiddle
            ? ABOVE_OR_BELOW
            : new double[][] {{out, 0}, {out, -0.8}, {out, 0.8}, {0, -1}, {0, 1}, {-out, 0}});
  }

  void drawId() {
    Landmarks landmarks = person.body().landmarks();
    int top =
        IntStream.range(0, landmarks.size())
            .reduce((a, b) -> landmarks.y(a) <= landmarks.y(b) ? a : b)
            .orElseThrow();
    pen.write(
        "#" + person.id(),
        PersonColors.of(person.id()).bodyLight(),
        landmarks.x(top),
        landmarks.y(top),
        new double[][] {{0, -1.5}, {-1, -1}, {1, -1}, {0, 1}});
  }

  /** Between hips and shoulders, or the mean of all landmarks where a skeleton has no such. */
  private static double middleXPx(Body body) {
    Landmarks landmarks = body.landmarks();
    int[] trunk = TRUNK.stream().mapToInt(body.skeleton()::indexOf).filter(i -> i >= 0).toArray();
    IntStream of = trunk.length > 0 ? IntStream.of(trunk) : IntStream.range(0, landmarks.size());
    return of.mapToDouble(landmarks::x).average().orElse(0);
  }

  /** Labels of all people, none of which hides another. */
  static void draw(Canvas canvas, List<Person> people, boolean angles, boolean ids) {
    if ((!angles && !ids) || !LabelPen.canWriteOn(canvas)) {
      return;
    }
    LabelPen pen = new LabelPen(canvas, people);
    for (PersonLabels labels : people.stream().map(p -> new PersonLabels(pen, p)).toList()) {
      if (ids) {
        labels.drawId();
      }
      if (angles) {
        labels.drawAngles();
      }
    }
  }
}
