package io.posestream.wire;

import static io.posestream.wire.Rounding.COORDINATE;
import static io.posestream.wire.Rounding.DEGREE;
import static io.posestream.wire.Rounding.PROBABILITY;

import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes people and hands of a picture, field by field in the order of the protocol. */
final class PersonJson {
  private final JsonGenerator json;
  private final int widthPx;
  private final int heightPx;

  PersonJson(JsonGenerator json, int widthPx, int heightPx) {
    this.json = json;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
  }

  /** The fields of a person, without the braces. */
  void fields(Person person) {
    json.writeName("id").writeNumber(person.id());
    Optional<Landmarks> world = person.body().world().map(PersonJson::rounded);
    body(person.body(), world);
    hands("hands", person.hands());
    angles(person.angles());
    joints(person, world);
    json.writeName("sideCorrections").writeNumber(person.sideCorrections());
  }

  /** World landmarks as a reader gets them: joints are means of these. */
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
    json.writeName("body").writeNull();
    hands("hands", List.of());
    json.writeName("angles").writeStartObject().writeEndObject();
    json.writeName("joints").writeStartObject().writeEndObject();
  }

  private void body(Body body, Optional<Landmarks> world) {
    json.writeName("body").writeStartObject();
    PROBABILITY.write("score", body.score(), json);
    json.writeName("landmarks").writeStartArray();
    Landmarks landmarks = body.landmarks();
    for (int i = 0; i < landmarks.size(); i++) {
      json.writeStartArray();
      imagePoint(landmarks, i);
      PROBABILITY.write(landmarks.visibility(i), json);
      PROBABILITY.write(landmarks.presence(i), json);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeName("world");
    if (world.isPresent()) {
      worldPoints(world.get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  void hands(String name, List<Hand> hands) {
    json.writeName(name).writeStartArray();
    for (Hand hand : hands) {
      json.writeStartObject();
      json.writeName("id").writeNumber(hand.id());
      json.writeName("side").writeString(ChoiceType.wireName(hand.side()));
      PROBABILITY.write("score", hand.score(), json);
      json.writeName("landmarks").writeStartArray();
      for (int i = 0; i < hand.landmarks().size(); i++) {
        json.writeStartArray();
        imagePoint(hand.landmarks(), i);
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeName("world");
      worldPoints(hand.world());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void imagePoint(Landmarks landmarks, int index) {
    COORDINATE.write(landmarks.x(index) / (double) widthPx, json);
    COORDINATE.write(landmarks.y(index) / (double) heightPx, json);
    COORDINATE.write(landmarks.z(index) / (double) widthPx, json);
  }

  private void worldPoints(Landmarks world) {
    json.writeStartArray();
    for (int i = 0; i < world.size(); i++) {
      worldPoint(world.x(i), world.y(i), world.z(i));
    }
    json.writeEndArray();
  }

  private void worldPoint(float x, float y, float z) {
    json.writeStartArray();
    COORDINATE.write(x, json);
    COORDINATE.write(y, json);
    COORDINATE.write(z, json);
    json.writeEndArray();
  }

  private void angles(JointAngles angles) {
    json.writeName("angles").writeStartObject();
    for (JointAngle angle : angles.angles()) {
      json.writeName(angle.name()).writeStartObject();
      DEGREE.write("flexionDeg", angle.flexionDeg(), json);
      DEGREE.write("interiorDeg", angle.interiorDeg(), json);
      json.writeName("state").writeString(ChoiceType.wireName(angle.state()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void joints(Person person, Optional<Landmarks> world) {
    json.writeName("joints").writeStartObject();
    if (world.isPresent()) {
      for (JointAngle angle : person.angles().angles()) {
        angle
            .definition()
            .vertex()
            .in(person.body().skeleton(), world.get())
            .ifPresent(joint -> joint(angle.name(), joint));
      }
    }
    json.writeEndObject();
  }

  private void joint(String name, Position joint) {
    json.writeName(name);
    worldPoint(joint.x(), joint.y(), joint.z());
  }
}
