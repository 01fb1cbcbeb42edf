package io.posestream.wire;

import static io.posestream.wire.Rounding.COORDINATE;
import static io.posestream.wire.Rounding.DEGREE;
import static io.posestream.wire.Rounding.PROBABILITY;

import io.posestream.advice.ViewAdvice;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.joint.FittedJoints;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import java.util.List;
import java.util.Optional;

/** Writes people and hands of a picture, field by field in the order of the protocol. */
final class PersonJson {
  private final JsonWriter json;
  private final int widthPx;
  private final int heightPx;

  PersonJson(JsonWriter json, int widthPx, int heightPx) {
    this.json = json;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
  }

  /** The fields of a person, without the braces. */
  void fields(Person person) {
    json.name("id").number(person.id());
    Optional<Landmarks> world = person.body().world().map(PersonJson::rounded);
    Optional<Landmarks> fitted =
        person.fitted().map(FittedJoints::landmarks).map(PersonJson::rounded);
    body(person.body(), world);
    hands("hands", person.hands());
    angles(person.angles());
    joints(person, fitted.or(() -> world));
    fitted(person.fitted(), fitted);
    json.name("room");
    RoomJson.write(person.room(), json);
    json.name("sideCorrections").number(person.sideCorrections());
  }

  /** Landmarks in metres as a reader gets them: joints are means of these. */
  private static Landmarks rounded(Landmarks world) {
    float[] values = new float[world.size() * Landmarks.STRIDE];
    world.copyTo(values);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) COORDINATE.rounded(values[i]);
    }
    return Landmarks.of(values);
  }

  /** The same fields where there is no person. */
  void noPerson() {
    json.name("body").nothing();
    hands("hands", List.of());
    json.name("angles").startObject().endObject();
    json.name("joints").startObject().endObject();
  }

  private void body(Body body, Optional<Landmarks> world) {
    json.name("body").startObject();
    PROBABILITY.write("score", body.score(), json);
    json.name("landmarks").startArray();
    Landmarks landmarks = body.landmarks();
    for (int i = 0; i < landmarks.size(); i++) {
      json.startArray();
      imagePoint(landmarks, i);
      PROBABILITY.write(landmarks.visibility(i), json);
      PROBABILITY.write(landmarks.presence(i), json);
      json.endArray();
    }
    json.endArray();
    json.name("world");
    if (world.isPresent()) {
      worldPoints(world.get(), json);
    } else {
      json.nothing();
    }
    json.endObject();
  }

  void hands(String name, List<Hand> hands) {
    json.name(name).startArray();
    for (Hand hand : hands) {
      json.startObject();
      json.name("id").number(hand.id());
      json.name("side").string(ChoiceType.wireName(hand.side()));
      PROBABILITY.write("score", hand.score(), json);
      json.name("landmarks").startArray();
      for (int i = 0; i < hand.landmarks().size(); i++) {
        json.startArray();
        imagePoint(hand.landmarks(), i);
        json.endArray();
      }
      json.endArray();
      json.name("world");
      worldPoints(hand.world(), json);
      json.endObject();
    }
    json.endArray();
  }

  private void imagePoint(Landmarks landmarks, int index) {
    COORDINATE.write(landmarks.x(index) / (double) widthPx, json);
    COORDINATE.write(landmarks.y(index) / (double) heightPx, json);
    COORDINATE.write(landmarks.z(index) / (double) widthPx, json);
  }

  /** Points in metres. */
  static void worldPoints(Landmarks world, JsonWriter json) {
    json.startArray();
    for (int i = 0; i < world.size(); i++) {
      worldPoint(world.x(i), world.y(i), world.z(i), json);
    }
    json.endArray();
  }

  private static void worldPoint(float x, float y, float z, JsonWriter json) {
    json.startArray();
    COORDINATE.write(x, json);
    COORDINATE.write(y, json);
    COORDINATE.write(z, json);
    json.endArray();
  }

  private void angles(JointAngles angles) {
    json.name("angles").startObject();
    for (JointAngle angle : angles.angles()) {
      json.name(angle.name()).startObject();
      DEGREE.write("flexionDeg", angle.flexionDeg(), json);
      DEGREE.write("interiorDeg", angle.interiorDeg(), json);
      DEGREE.write("aboutDeg", angle.aboutDeg(), json);
      json.name("state").string(ChoiceType.wireName(angle.state()));
      angle.advice().ifPresent(this::advice);
      json.endObject();
    }
    json.endObject();
  }

  private void advice(ViewAdvice advice) {
    json.name("advice").startObject();
    json.name("reason").string(ChoiceType.wireName(advice.reason()));
    json.name("filmFrom").string(ChoiceType.wireName(advice.filmFrom()));
    json.name("text").string(advice.text());
    json.endObject();
  }

  private void fitted(Optional<FittedJoints> fitted, Optional<Landmarks> rounded) {
    json.name("fitted");
    if (fitted.isPresent() && rounded.isPresent()) {
      json.startObject();
      json.name("source").string(ChoiceType.wireName(fitted.get().source()));
      json.name("landmarks");
      worldPoints(rounded.get(), json);
      json.endObject();
    } else {
      json.nothing();
    }
  }

  private void joints(Person person, Optional<Landmarks> landmarks) {
    json.name("joints").startObject();
    if (landmarks.isPresent()) {
      for (JointAngle angle : person.angles().angles()) {
        angle
            .definition()
            .vertex()
            .in(person.body().skeleton(), landmarks.get())
            .ifPresent(joint -> joint(angle.name(), joint));
      }
    }
    json.endObject();
  }

  private void joint(String name, Position joint) {
    json.name(name);
    worldPoint(joint.x(), joint.y(), joint.z(), json);
  }
}
