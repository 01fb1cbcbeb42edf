package io.posestream.wire;

import io.posestream.angle.AngleDefinition;
import io.posestream.engine.PoseOptions;
import io.posestream.track.TrackOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The settings of one stream: a value for each {@link StreamSetting}, the initial one unless it was
 * set.
 *
 * <pre>{@code
 * StreamConfig config = StreamConfig.defaults().with(StreamSetting.MODEL, PoseModel.LITE);
 * PoseEstimator estimator = engine.open(config.poseOptions(PoseOptions.DEFAULT_MAX_PIXELS));
 * }</pre>
 *
 * <p>Immutable; two are equal if every setting has an equal value.
 *
 * @since 0.1
 */
public final class StreamConfig {
  private static final StreamConfig DEFAULTS = new StreamConfig(Map.of());

  /** Values that differ from the initial ones. */
  private final Map<StreamSetting<?>, Object> changed;

  private StreamConfig(Map<StreamSetting<?>, Object> changed) {
    this.changed = Collections.unmodifiableMap(changed);
  }

  /** Every setting at its initial value: those of {@link PoseOptions#defaults()}, One Euro. */
  public static StreamConfig defaults() {
    return DEFAULTS;
  }

  /** The value of a setting. */
  @SuppressWarnings("unchecked") // Only with() puts values, and each with its own setting.
  public <T> T get(StreamSetting<T> setting) {
    return (T) changed.getOrDefault(setting, setting.initial());
  }

  /**
   * The same with another value.
   *
   * @throws IllegalArgumentException if the setting does not take it, naming what is allowed
   */
  public <T> StreamConfig with(StreamSetting<T> setting, T value) {
    return with(Map.of(setting, setting.check(value)));
  }

  /** The same with other values, each checked by its setting before. */
  StreamConfig with(Map<StreamSetting<?>, Object> checked) {
    Map<StreamSetting<?>, Object> values = new LinkedHashMap<>(changed);
    values.putAll(checked);
    return new StreamConfig(values);
  }

  /**
   * What an engine is asked for.
   *
   * @param maxPixels larger pictures are refused; a limit of the server or program, no setting
   */
  public PoseOptions poseOptions(int maxPixels) {
    PoseOptions.Builder options = PoseOptions.builder().maxPixels(maxPixels);
    for (StreamSetting<?> setting : StreamSetting.all()) {
      apply(setting, options);
    }
    return options.build();
  }

  private <T> void apply(StreamSetting<T> setting, PoseOptions.Builder options) {
    setting.apply(get(setting), options);
  }

  /**
   * What is made of a tracked person: the given angles, of joints, smoothed and with the field of
   * view as the settings say.
   */
  public TrackOptions trackOptions(List<AngleDefinition> angles) {
    TrackOptions options =
        new TrackOptions(angles, get(StreamSetting.SMOOTHING).factory())
            .withJoints(get(StreamSetting.JOINTS))
            .withCalibration(get(StreamSetting.CALIBRATION));
    OptionalDouble fieldDeg = get(StreamSetting.FIELD_OF_VIEW_DEG);
    return fieldDeg.isPresent() ? options.withFieldOfViewDeg(fieldDeg.getAsDouble()) : options;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StreamConfig that
        && StreamSetting.all().stream().allMatch(each -> get(each).equals(that.get(each)));
  }

  @Override
  public int hashCode() {
    return StreamSetting.all().stream().mapToInt(each -> get(each).hashCode()).sum();
  }

  @Override
  public String toString() {
    Map<String, Object> values = new LinkedHashMap<>();
    StreamSetting.all().forEach(each -> values.put(each.name(), get(each)));
    return "StreamConfig" + values;
  }
}
