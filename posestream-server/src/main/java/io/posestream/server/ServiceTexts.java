package io.posestream.server;

import io.posestream.wire.StreamLimits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the options of a service from texts; what is missing or blank stays at its default. */
final class ServiceTexts {
  private static final double NS_PER_S = 1e9;
  private static final double MAX_SECONDS = 1e6;

  private final Map<ServiceSetting, String> values;
  private final Function<ServiceSetting, String> nameOf;

  ServiceTexts(Map<ServiceSetting, String> values, Function<ServiceSetting, String> nameOf) {
    this.values = values;
    this.nameOf = nameOf;
  }

  ServiceOptions read() {
    ServiceOptions defaults = ServiceOptions.defaults();
    Duration pingInterval = seconds(ServiceSetting.PING_SECONDS, defaults.pingInterval());
    Duration silenceTimeout = seconds(ServiceSetting.SILENCE_SECONDS, defaults.silenceTimeout());
    if (silenceTimeout.compareTo(pingInterval) <= 0) {
      String ping = nameOf.apply(ServiceSetting.PING_SECONDS);
      throw wrong(ServiceSetting.SILENCE_SECONDS, "more than " + ping);
    }
    ServiceOptionsBuilder service =
        ServiceOptions.builder()
            .limits(limits(defaults.limits()))
            .maxClients(count(ServiceSetting.MAX_CLIENTS, defaults.maxClients()))
            .framesInWork(count(ServiceSetting.FRAMES_IN_WORK, defaults.framesInWork()))
            .slowReaderTimeout(
                seconds(ServiceSetting.SLOW_READER_SECONDS, defaults.slowReaderTimeout()))
            .pingInterval(pingInterval)
            .silenceTimeout(silenceTimeout)
            .engineTimeout(seconds(ServiceSetting.ENGINE_SECONDS, defaults.engineTimeout()));
    text(ServiceSetting.ORIGINS).ifPresent(named -> service.origins(origins(named)));
    text(ServiceSetting.TOKEN).ifPresent(token -> service.token(checkedToken(token)));
    boolean frames = flag(ServiceSetting.RECORD_FRAMES);
    text(ServiceSetting.RECORD)
        .ifPresent(folder -> service.recordings(new RecordingFolder(path(folder), frames)));
    return service.build();
  }

  private StreamLimits limits(StreamLimits defaults) {
    return new StreamLimits(
        count(ServiceSetting.MAX_MESSAGE_BYTES, defaults.maxMessageBytes()),
        count(ServiceSetting.MAX_TEXT_BYTES, defaults.maxTextBytes()),
        count(ServiceSetting.MAX_PIXELS, defaults.maxPixels()),
        count(ServiceSetting.MAX_FRAMES_PER_SECOND, defaults.maxFramesPerSecond()));
  }

  private static Set<String> origins(String named) {
    return Arrays.stream(named.split(",", -1))
        .map(String::strip)
        .filter(origin -> !origin.isEmpty())
        .collect(Collectors.toSet());
  }

  private Optional<String> text(ServiceSetting setting) {
    return Optional.ofNullable(values.get(setting))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private int count(ServiceSetting setting, int otherwise) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value.get());
      if (number >= 1 && number <= Integer.MAX_VALUE) {
        return (int) number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the limits.
    }
    throw wrong(setting, "a whole number 1.." + Integer.MAX_VALUE);
  }

  private Duration seconds(ServiceSetting setting, Duration otherwise) {
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

  private boolean flag(ServiceSetting setting) {
    String value = text(setting).orElse("false");
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw wrong(setting, "true or false");
  }

  private Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw wrong(ServiceSetting.RECORD, "a folder");
    }
  }

  /** Nothing repeats a token, not even a wrong one. */
  private String checkedToken(String token) {
    if (!ServiceOptions.isToken(token)) {
      throw new IllegalArgumentException(
          nameOf.apply(ServiceSetting.TOKEN) + " must consist of letters, digits and -._~ only");
    }
    return token;
  }

  private IllegalArgumentException wrong(ServiceSetting setting, String allowed) {
    return new IllegalArgumentException(
        nameOf.apply(setting)
            + " must be "
            + allowed
            + ", not \""
            + text(setting).orElse(setting.defaultValue())
            + "\"");
  }
}
