package io.posestream.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A partial map of settings: which ones a client requests to be changed. What is not named stays.
 * Immutable.
 *
 * @since 0.1
 */
public final class ConfigChange {
  private final Map<StreamSetting<?>, Object> values;

  private ConfigChange(Map<StreamSetting<?>, Object> values) {
    this.values = values;
  }

  /** Changes nothing. */
  public static ConfigChange none() {
    return new ConfigChange(Map.of());
  }

  /** Sets everything as {@code config} has it. */
  public static ConfigChange to(StreamConfig config) {
    Map<StreamSetting<?>, Object> values = new LinkedHashMap<>();
    StreamSetting.all().forEach(setting -> values.put(setting, config.get(setting)));
    return new ConfigChange(values);
  }

  /**
   * The same, and another value.
   *
   * @throws IllegalArgumentException if the setting does not take it, naming both and what is
   *     allowed
   */
  public <T> ConfigChange and(StreamSetting<T> setting, T value) {
    Map<StreamSetting<?>, Object> more = new LinkedHashMap<>(values);
    more.put(setting, setting.check(value));
    return new ConfigChange(more);
  }

  /** The settings that result from those before; later changes win over earlier ones. */
  public StreamConfig applyTo(StreamConfig before) {
    return before.with(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfigChange that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "ConfigChange" + values;
  }
}
