package io.posestream.wire;

import static io.posestream.wire.Rounding.COORDINATE;
import static io.posestream.wire.Rounding.DEGREE;

import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.FocalSource;
import java.util.Optional;

/** Writes and reads a body in camera space. */
final class RoomJson {
  private RoomJson() {}

  /** The value of the field. */
  static void write(Optional<RoomBody> room, JsonWriter json) {
    room.ifPresentOrElse(body -> write(body, json), json::nothing);
  }

  private static void write(RoomBody room, JsonWriter json) {
    json.startObject();
    COORDINATE.write("focalPx", room.focalPx(), json);
    json.name("focalSource").string(ChoiceType.wireName(room.focalSource()));
    json.name("floor");
    room.floor().ifPresentOrElse(floor -> write(floor, json), json::nothing);
    json.name("landmarks");
    PersonJson.worldPoints(room.landmarks(), json);
    json.endObject();
  }

  private static void write(Floor floor, JsonWriter json) {
    json.startObject();
    json.name("up").startArray();
    COORDINATE.write(floor.upX(), json);
    COORDINATE.write(floor.upY(), json);
    COORDINATE.write(floor.upZ(), json);
    json.endArray();
    COORDINATE.write("cameraHeightM", floor.cameraHeightM(), json);
    DEGREE.write("tiltAboutDeg", floor.tiltAboutDeg(), json);
    json.endObject();
  }

  /** The body; as visible as its image landmarks. */
  static RoomBody read(Fields data, Landmarks image) {
    return new RoomBody(
        ResultJsonReader.seenAs(image, data.landmarks("landmarks", image.size(), false, 1, 1)),
        data.number("focalPx"),
        data.choice("focalSource", FocalSource.class),
        data.has("floor") ? Optional.of(floor(data.object("floor"))) : Optional.empty());
  }

  private static Floor floor(Fields data) {
    Landmarks up = data.point("up");
    return new Floor(
        up.x(0), up.y(0), up.z(0), data.single("cameraHeightM"), data.single("tiltAboutDeg"));
  }
}
