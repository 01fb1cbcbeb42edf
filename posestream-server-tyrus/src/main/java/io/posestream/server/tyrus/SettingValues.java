package io.posestream.server.tyrus;

import io.posestream.server.ServiceOptions;
import io.posestream.server.ServiceOptionsBuilder;
import io.posestream.wire.StreamLimits;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the options of a server from texts; what is missing or blank stays at its default. */
final class SettingValues {
  private static final int MAX_PORT = 65_535;
  private static final double NS_PER_S = 1e9;
  private static final double MAX_SECONDS = 1e6;

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
    ServiceOptions defaults = ServiceOptions.defaults();
    Duration pingInterval = seconds(ServerSetting.PING_SECONDS, defaults.pingInterval());
    Duration silenceTimeout = seconds(ServerSetting.SILENCE_SECONDS, defaults.silenceTimeout());
    if (silenceTimeout.compareTo(pingInterval) <= 0) {
      String ping = nameOf.apply(ServerSetting.PING_SECONDS);
      throw wrong(ServerSetting.SILENCE_SECONDS, "more than " + ping);
    }
    ServiceOptionsBuilder service =
        ServiceOptions.builder()
            .limits(limits(defaults.limits()))
            .maxClients(count(ServerSetting.MAX_CLIENTS, defaults.maxClients()))
            .framesInWork(count(ServerSetting.FRAMES_IN_WORK, defaults.framesInWork()))
            .origins(origins(host, webPort))
            .slowReaderTimeout(
                seconds(ServerSetting.SLOW_READER_SECONDS, defaults.slowReaderTimeout()))
            .pingInterval(pingInterval)
            .silenceTimeout(silenceTimeout);
    text(ServerSetting.TOKEN).ifPresent(token -> service.token(checkedToken(token)));
    return service.build();
  }

  private StreamLimits limits(StreamLimits defaults) {
    return new StreamLimits(
        count(ServerSetting.MAX_MESSAGE_BYTES, defaults.maxMessageBytes()),
        count(ServerSetting.MAX_TEXT_BYTES, defaults.maxTextBytes()),
        count(ServerSetting.MAX_PIXELS, defaults.maxPixels()),
        count(ServerSetting.MAX_FRAMES_PER_SECOND, defaults.maxFramesPerSecond()));
  }

  /** Our own page, and those that were named. */
  private Set<String> origins(String host, Optional<Integer> webPort) {
    Set<String> origins = new HashSet<>();
    webPort.ifPresent(
        port -> {
          for (String name : new String[] {"localhost", "127.0.0.1", host}) {
            origins.add("http://" + name + ":" + port);
          }
        });
    text(ServerSetting.ORIGINS)
        .ifPresent(
            named ->
                Arrays.stream(named.split(",", -1))
                    .map(String::strip)
                    .filter(origin -> !origin.isEmpty())
                    .forEach(origins::add));
    return origins;
  }

  private Optional<String> text(ServerSetting setting) {
    return Optional.ofNullable(values.get(setting))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private int count(ServerSetting setting, int otherwise) {
    return whole(setting, otherwise, 1, Integer.MAX_VALUE);
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

  private Duration seconds(ServerSetting setting, Duration otherwise) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      double seconds = Double.parseDouble(value.get());
      if (seconds >= 1e-3 && seconds <= MAX_SECONDS) {
        return Duration.ofNanos(Math.round(seconds * NS_PER_S));
      }
    } catch (NumberFormatException e) {
      // Said below, with the limits.
    }
    throw wrong(setting, "seconds 0.001..1000000");
  }

  /** Nothing repeats a token, not even a wrong one. */
  private String checkedToken(String token) {
    if (!ServiceOptions.isToken(token)) {
      throw new IllegalArgumentException(
          nameOf.apply(ServerSetting.TOKEN) + " must consist of letters, digits and -._~ only");
    }
    return token;
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
