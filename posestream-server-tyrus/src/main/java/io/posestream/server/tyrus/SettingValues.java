package io.posestream.server.tyrus;

import io.posestream.server.ServiceOptions;
import io.posestream.server.ServiceSetting;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
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
    Optional<ServerCertificate> certificate = certificate();
    return new PoseServerOptions(
        host,
        whole(ServerSetting.PORT, PoseServerOptions.DEFAULT_PORT, 0, MAX_PORT),
        webPort,
        certificate,
        text(ServerSetting.MAX_CLIENTS_PER_ADDRESS)
            .map(unread -> whole(ServerSetting.MAX_CLIENTS_PER_ADDRESS, 1, 1, Integer.MAX_VALUE)),
        service(OwnOrigins.of(host, webPort, certificate)));
  }

  private Optional<ServerCertificate> certificate() {
    Optional<String> certificate = text(ServerSetting.TLS_CERTIFICATE);
    Optional<String> key = text(ServerSetting.TLS_KEY);
    if (certificate.isEmpty() && key.isEmpty()) {
      return Optional.empty();
    }
    if (key.isEmpty()) {
      throw alone(ServerSetting.TLS_CERTIFICATE, ServerSetting.TLS_KEY);
    }
    if (certificate.isEmpty()) {
      throw alone(ServerSetting.TLS_KEY, ServerSetting.TLS_CERTIFICATE);
    }
    List<X509Certificate> chain =
        pem(ServerSetting.TLS_CERTIFICATE, "certificates", PemFile::certificates);
    PrivateKey secret = pem(ServerSetting.TLS_KEY, "a private key", PemFile::key);
    try {
      return Optional.of(new ServerCertificate(chain, secret));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          nameOf.apply(ServerSetting.TLS_CERTIFICATE)
              + " and "
              + nameOf.apply(ServerSetting.TLS_KEY)
              + " must belong together: "
              + e.getMessage(),
          e);
    }
  }

  private IllegalArgumentException alone(ServerSetting given, ServerSetting missing) {
    return new IllegalArgumentException(
        nameOf.apply(given)
            + " must be given together with "
            + missing.option()
            + " or "
            + missing.variable());
  }

  private <T> T pem(ServerSetting setting, String what, Function<PemFile, T> content) {
    try {
      return content.apply(PemFile.read(Path.of(text(setting).orElseThrow())));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          nameOf.apply(setting) + " must name a PEM file with " + what + ": " + e.getMessage(), e);
    }
  }

  private ServiceOptions service(Set<String> own) {
    Map<ServiceSetting, String> texts = new EnumMap<>(ServiceSetting.class);
    for (ServiceSetting setting : ServiceSetting.values()) {
      text(ServerSetting.valueOf(setting.name())).ifPresent(text -> texts.put(setting, text));
    }
    ServiceOptions service =
        ServiceOptions.fromTexts(
            texts, setting -> nameOf.apply(ServerSetting.valueOf(setting.name())));
    Set<String> origins = new HashSet<>(own);
    if (texts.containsKey(ServiceSetting.ORIGINS)) {
      origins.addAll(service.origins());
    }
    return service.toBuilder().origins(origins).build();
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
