package io.posestream.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** Settings as JSON, and what they can be. */
final class ConfigJson {
  private ConfigJson() {}

  /** Writes all settings, without the braces. */
  static void write(StreamConfig config, JsonWriter json) {
    for (StreamSetting<?> setting : StreamSetting.all()) {
      write(setting, config, json);
    }
  }

  private static <T> void write(StreamSetting<T> setting, StreamConfig config, JsonWriter json) {
    json.name(setting.name());
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
  static void describe(JsonWriter json) {
    json.name("settings").startArray();
    for (StreamSetting<?> setting : StreamSetting.all()) {
      json.startObject();
      json.name("name").string(setting.name());
      json.name("label").string(setting.label());
      json.name("description").string(setting.description());
      setting.type().describe(json);
      json.endObject();
    }
    json.endArray();
  }
}
