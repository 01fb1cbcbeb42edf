package io.posestream.wire;

import io.posestream.angle.AngleDefinition;
import io.posestream.pose.PoseLandmark;
import io.posestream.pose.Skeleton;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes names, connections and angles, so that no client needs to know them by heart. */
final class SkeletonJson {
  private SkeletonJson() {}

  static void write(String name, Skeleton skeleton, JsonGenerator json) {
    json.writeName(name).writeStartObject();
    json.writeName("landmarks").writeStartArray();
    skeleton.names().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("connections").writeStartArray();
    for (Skeleton.Edge edge : skeleton.edges()) {
      json.writeStartArray().writeNumber(edge.from()).writeNumber(edge.to()).writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void write(List<AngleDefinition> angles, JsonGenerator json) {
    json.writeName("angles").writeStartArray();
    for (AngleDefinition angle : angles) {
      json.writeStartObject();
      json.writeName("name").writeString(angle.name());
      json.writeName("neutral").writeString(ConfigureText.lowerCase(angle.neutral()));
      json.writeName("joint").writeStartArray();
      for (PoseLandmark landmark : angle.vertex().landmarks()) {
        json.writeNumber(landmark.index());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
