package io.posestream.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Settings as JSON, and what they can be. */
final class ConfigJson {
  private ConfigJson() {}

  /** Writes all settings, without the braces. */
  static void write(StreamConfig config, JsonGenerator json) {
    for (StreamSetting<?> setting : StreamSetting.all()) {
      write(setting, config, json);
    }
  }

  private static <T> void write(StreamSetting<T> setting, StreamConfig config, JsonGenerator json) {
    json.writeName(setting.name());
    setting.type().write(config.get(setting), json);
  }

  /** Reads a request for other settings; one invalid value refuses it all. */
  static ConfigChange read(JsonNode data) throws BadMessageException {
    if (!data.isObject()) {
      throw BadMessageException.of(ErrorCode.BAD_CONFIGURE, "configure needs \"data\", an object");
    }
    ConfigChange change = ConfigChange.none();
    for (StreamSetting<?> setting : StreamSetting.all()) {
      JsonNode node = data.path(setting.name());
      if (!node.isMissingNode()) {
        change = and(change, setting, node);
      }
    }
    return change;
  }

  private static <T> ConfigChange and(ConfigChange change, StreamSetting<T> setting, JsonNode node)
      throws BadMessageException {
    T value;
    try {
      value = setting.type().read(node);
    } catch (IllegalArgumentException e) {
      throw BadMessageException.of(ErrorCode.BAD_CONFIGURE, setting.name() + " " + e.getMessage());
    }
    return change.and(setting, value);
  }

  /** Writes the field {@code settings}: what a page needs for its controls. */
  static void describe(JsonGenerator json) {
    json.writeName("settings").writeStartArray();
    for (StreamSetting<?> setting : StreamSetting.all()) {
      json.writeStartObject();
      json.writeName("name").writeString(setting.name());
      json.writeName("label").writeString(setting.label());
      json.writeName("description").writeString(setting.description());
      setting.type().describe(json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
