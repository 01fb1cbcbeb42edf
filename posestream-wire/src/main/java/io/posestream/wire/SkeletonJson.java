package io.posestream.wire;

import io.posestream.angle.AngleDefinition;
import io.posestream.skeleton.Skeleton;

/** Writes names, connections and angles, so that no client needs to know them by heart. */
final class SkeletonJson {
  private SkeletonJson() {}

  static void write(String name, Skeleton skeleton, JsonWriter json) {
    json.name(name).startObject();
    json.name("landmarks").startArray();
    skeleton.names().forEach(json::string);
    json.endArray();
    json.name("connections").startArray();
    for (Skeleton.Edge edge : skeleton.edges()) {
      json.startArray().number(edge.from()).number(edge.to()).endArray();
    }
    json.endArray();
    json.endObject();
  }

  static void write(StreamDescription description, JsonWriter json) {
    json.name("angles").startArray();
    for (AngleDefinition angle : description.angles()) {
      json.startObject();
      json.name("name").string(angle.name());
      json.name("neutral").string(ChoiceType.wireName(angle.neutral()));
      json.name("joint").startArray();
      for (String landmark : angle.vertex().landmarks()) {
        int index = description.body().indexOf(landmark);
        if (index >= 0) {
          json.number(index);
        }
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }
}
