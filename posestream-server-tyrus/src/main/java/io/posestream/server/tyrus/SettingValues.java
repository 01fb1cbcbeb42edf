package io.posestream.server.tyrus;

import io.posestream.server.ServiceOptions;
import io.posestream.server.ServiceSetting;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the options of a server from texts; what is missing or blank stays at its default. */
final class SettingValues {
  private static final int MAX_PORT = 65_535;

  private final Map<ServerSetting, String> values;
  private final Function<ServerSetting, String> nameOf;

  SettingValues(Map<ServerSetting, String> values, Function<ServerSetting, String> nameOf) {
    this.values = values;
    this.nameOf = nameOf;
  }

  PoseServerOptions read() {
    String host = text(ServerSetting.HOST).orElse(PoseServerOptions.DEFAULT_HOST);
    Optional<Integer> webPort =
        text(ServerSetting.WEB_PORT).equals(Optional.of("none"))
            ? Optional.empty()
            : Optional.of(
                whole(ServerSetting.WEB_PORT, PoseServerOptions.DEFAULT_WEB_PORT, 0, MAX_PORT));
    return new PoseServerOptions(
        host,
        whole(ServerSetting.PORT, PoseServerOptions.DEFAULT_PORT, 0, MAX_PORT),
        webPort,
        service(host, webPort));
  }

  private ServiceOptions service(String host, Optional<Integer> webPort) {
    Map<ServiceSetting, String> texts = new EnumMap<>(ServiceSetting.class);
    for (ServiceSetting setting : ServiceSetting.values()) {
      text(ServerSetting.valueOf(setting.name())).ifPresent(text -> texts.put(setting, text));
    }
    ServiceOptions service =
        ServiceOptions.fromTexts(
            texts, setting -> nameOf.apply(ServerSetting.valueOf(setting.name())));
    Set<String> named = texts.containsKey(ServiceSetting.ORIGINS) ? service.origins() : Set.of();
    return service.toBuilder().origins(withOwn(named, host, webPort)).build();
  }

  /** Those that were named, and our own page. */
  private static Set<String> withOwn(Set<String> named, String host, Optional<Integer> webPort) {
    Set<String> origins = new HashSet<>(named);
    webPort.ifPresent(
        port -> {
          for (String name : new String[] {"localhost", "127.0.0.1", host}) {
            origins.add("http://" + name + ":" + port);
          }
        });
    return origins;
  }

  private Optional<String> text(ServerSetting setting) {
    return Optional.ofNullable(values.get(setting))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private int whole(ServerSetting setting, int otherwise, int least, int most) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value.get());
      if (number >= least && number <= most) {
        return (int) number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the limits.
    }
    throw wrong(setting, "a whole number " + least + ".." + most);
  }

  private IllegalArgumentException wrong(ServerSetting setting, String allowed) {
    return new IllegalArgumentException(
        nameOf.apply(setting)
            + " must be "
            + allowed
            + ", not \""
            + text(setting).orElse(setting.defaultValue())
            + "\"");
  }
}
