package io.posestream.wire;

import tools.jackson.core.JsonGenerator;

/** Writes settings, without the braces. */
final class ConfigJson {
  private ConfigJson() {}

  static void write(StreamConfig config, JsonGenerator json) {
    json.writeName("model").writeString(ConfigureText.lowerCase(config.model()));
    json.writeName("handModel").writeString(ConfigureText.lowerCase(config.handModel()));
    json.writeName("hands").writeBoolean(config.hands());
    json.writeName("smoothing").writeString(config.smoothing().wireName());
    json.writeName("mirrored").writeBoolean(config.mirrored());
    json.writeName("detectionThreshold").writeNumber(config.detectionThreshold());
    json.writeName("presenceThreshold").writeNumber(config.presenceThreshold());
    TargetText.write(config.target(), json);
  }
}
