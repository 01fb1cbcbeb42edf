package io.posestream.spring;

import static java.util.stream.Collectors.joining;

import io.posestream.server.ServiceOptions;
import io.posestream.server.ServiceSetting;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The application's properties below {@value #PREFIX}: {@link ServiceSetting} by its key, {@link
 * StreamSetting} below {@code stream}, and {@value #WARM_UP}. Every refusal names the property, its
 * value and what is allowed.
 */
final class PoseProperties {
  static final String PREFIX = "posestream.";
  static final String STREAM = PREFIX + "stream";
  static final String WARM_UP = PREFIX + "warm-up";

  private final Binder binder;

  private PoseProperties(Binder binder) {
    this.binder = binder;
  }

  static PoseProperties of(Environment environment) {
    return new PoseProperties(Binder.get(environment));
  }

  static String name(ServiceSetting setting) {
    return PREFIX + setting.key();
  }

  static String name(StreamSetting<?> setting) {
    return STREAM + "." + setting.option().substring("--".length());
  }

  boolean warmUp() {
    String value = text(WARM_UP).orElse("true");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new PosePropertyException(
              WARM_UP + " must be true or false, not \"" + value + "\"");
    };
  }

  ServiceOptions serviceOptions() {
    Map<ServiceSetting, String> texts = new EnumMap<>(ServiceSetting.class);
    for (ServiceSetting setting : ServiceSetting.values()) {
      text(setting).ifPresent(text -> texts.put(setting, text));
    }
    ServiceOptions service;
    try {
      service = ServiceOptions.fromTexts(texts, PoseProperties::name);
    } catch (IllegalArgumentException e) {
      throw new PosePropertyException(String.valueOf(e.getMessage()));
    }
    return service.toBuilder().config(streamConfig(service.config())).build();
  }

  private StreamConfig streamConfig(StreamConfig initial) {
    StreamConfig config = initial;
    Map<String, String> values =
        binder.bind(STREAM, Bindable.mapOf(String.class, String.class)).orElse(Map.of());
    for (Map.Entry<String, String> value : values.entrySet()) {
      config = with(config, setting(value.getKey()), value.getValue().strip());
    }
    return config;
  }

  private static <T> StreamConfig with(
      StreamConfig config, StreamSetting<T> setting, String value) {
    try {
      return config.with(setting, setting.type().parse(value));
    } catch (IllegalArgumentException e) {
      throw new PosePropertyException(name(setting) + " " + e.getMessage());
    }
  }

  /** Spring's forms of a name are as good: {@code hand-model}, {@code handModel}, HANDMODEL. */
  private static StreamSetting<?> setting(String key) {
    String plain = plain(key);
    return StreamSetting.all().stream()
        .filter(setting -> plain(setting.option()).equalsIgnoreCase(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new PosePropertyException(
                    STREAM
                        + "."
                        + key
                        + " is no property; there are "
                        + StreamSetting.all().stream()
                            .map(PoseProperties::name)
                            .collect(joining(", "))));
  }

  private static String plain(String key) {
    return key.replace("-", "").replace("_", "");
  }

  /** A list, as YAML has it, is as good as one text with commas. */
  private Optional<String> text(ServiceSetting setting) {
    if (setting != ServiceSetting.ORIGINS) {
      return text(name(setting));
    }
    List<String> items =
        binder.bind(name(setting), Bindable.listOf(String.class)).orElse(List.of());
    return items.isEmpty() ? Optional.empty() : Optional.of(String.join(",", items));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(binder.bind(name, String.class).orElse(null));
  }
}
