package io.posestream.wire;

import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandQuality;
import tools.jackson.core.JsonGenerator;

/** Writes how well a frame was looked at. */
final class QualityJson {
  private QualityJson() {}

  static void write(FrameQuality quality, JsonGenerator json) {
    json.writeName("quality").writeStartObject();
    json.writeName("model").writeString(ConfigureText.lowerCase(quality.level().body()));
    json.writeName("hands");
    if (quality.level().hands().isPresent()) {
      HandQuality hands = quality.level().hands().get();
      json.writeStartObject();
      json.writeName("model").writeString(ConfigureText.lowerCase(hands.model()));
      json.writeName("everyFrames").writeNumber(hands.everyFrames());
      json.writeName("held").writeBoolean(quality.handsHeld());
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }
}
