package batch;

import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.io.Serializable;
import java.util.List;

/**
 * What {@code posestream analyze} takes as options, such as {@code --model=lite}.
 *
 * @param options each a name and a value
 */
public record Settings(List<String> options) implements Serializable {
  /**
   * Checks them all, before anything is sent to the cluster.
   *
   * @throws IllegalArgumentException naming the option and what is allowed
   */
  static Settings of(List<String> options) {
    Settings settings = new Settings(List.copyOf(options));
    settings.config();
    return settings;
  }

  StreamConfig config() {
    StreamConfig config = StreamConfig.defaults();
    for (String option : options) {
      config = with(config, option.split("=", 2));
    }
    return config;
  }

  private static StreamConfig with(StreamConfig config, String[] option) {
    for (StreamSetting<?> setting : StreamSetting.all()) {
      if (setting.option().equals(option[0]) && option.length == 2) {
        return with(config, setting, option[1]);
      }
    }
    throw new IllegalArgumentException(String.join("=", option) + " is no setting with a value");
  }

  private static <T> StreamConfig with(StreamConfig config, StreamSetting<T> setting, String text) {
    return config.with(setting, setting.type().parse(text));
  }
}
