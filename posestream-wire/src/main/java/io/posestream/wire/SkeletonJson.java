package io.posestream.wire;

import io.posestream.angle.AngleDefinition;
import io.posestream.skeleton.Skeleton;
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

  static void write(StreamDescription description, JsonGenerator json) {
    json.writeName("angles").writeStartArray();
    for (AngleDefinition angle : description.angles()) {
      json.writeStartObject();
      json.writeName("name").writeString(angle.name());
      json.writeName("neutral").writeString(ChoiceType.wireName(angle.neutral()));
      json.writeName("joint").writeStartArray();
      for (String landmark : angle.vertex().landmarks()) {
        int index = description.body().indexOf(landmark);
        if (index >= 0) {
          json.writeNumber(index);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
