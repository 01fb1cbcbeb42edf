package io.posestream.wire;

import static io.posestream.wire.Rounding.COORDINATE;
import static io.posestream.wire.Rounding.DEGREE;
import static io.posestream.wire.Rounding.PROBABILITY;

import io.posestream.angle.JointAngle;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import java.util.List;
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
    body(person.body());
    hands("hands", person.hands());
    angles(person);
  }

  /** The same fields where there is no person. */
  void noPerson() {
    json.writeName("body").writeNull();
    hands("hands", List.of());
    json.writeName("angles").writeStartObject().writeEndObject();
    json.writeName("joints").writeStartObject().writeEndObject();
  }

  private void body(Body body) {
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
    if (body.world().isPresent()) {
      worldPoints(body.world().get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  void hands(String name, List<Hand> hands) {
    json.writeName(name).writeStartArray();
    for (Hand hand : hands) {
      json.writeStartObject();
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

  private void angles(Person person) {
    json.writeName("angles").writeStartObject();
    for (JointAngle angle : person.angles().angles()) {
      json.writeName(angle.name()).writeStartObject();
      DEGREE.write("flexionDeg", angle.flexionDeg(), json);
      DEGREE.write("interiorDeg", angle.interiorDeg(), json);
      json.writeName("state").writeString(ChoiceType.wireName(angle.state()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeName("joints").writeStartObject();
    for (JointAngle angle : person.angles().angles()) {
      Position joint = person.jointM(angle.definition()).orElse(null);
      if (joint != null) {
        json.writeName(angle.name());
        worldPoint(joint.x(), joint.y(), joint.z());
      }
    }
    json.writeEndObject();
  }
}
