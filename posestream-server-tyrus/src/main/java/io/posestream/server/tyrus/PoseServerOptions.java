package io.posestream.server.tyrus;

import io.posestream.server.ServiceOptions;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a {@link TyrusPoseServer} listens and what it serves. Immutable.
 *
 * @param host address to bind to; {@code 0.0.0.0} is reached from everywhere
 * @param port port of the WebSocket, health and metrics; 0 takes a free one
 * @param webPort port of the web client; 0 takes a free one, empty serves none
 * @param certificate makes both ports speak TLS alone, {@code wss} and {@code https}; empty for
 *     neither
 * @param maxClientsPerAddress most WebSocket connections of one address at a time, of IPv6 of one
 *     /64 network; one more is refused with 429. Empty for any number, as behind a proxy all
 *     clients have its address
 * @param service what clients may do
 * @since 0.1
 */
public record PoseServerOptions(
    String host,
    int port,
    Optional<Integer> webPort,
    Optional<ServerCertificate> certificate,
    Optional<Integer> maxClientsPerAddress,
    ServiceOptions service) {
  /** Only this machine reaches it, so that a camera's pictures do not leave it by accident. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port of the original. */
  public static final int DEFAULT_PORT = 8000;

  /** The port of the original's page. */
  public static final int DEFAULT_WEB_PORT = 3000;

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a port is not within 0..65535 or the number of clients is
   *     less than 1, naming it
   */
  public PoseServerOptions {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(webPort, "webPort");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(maxClientsPerAddress, "maxClientsPerAddress");
    Objects.requireNonNull(service, "service");
    requirePort("port", port);
    if (maxClientsPerAddress.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "maxClientsPerAddress must be 1 or more: " + maxClientsPerAddress.get());
    }
    webPort.ifPresent(number -> requirePort("webPort", number));
  }

  private static void requirePort(String name, int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(name + " must lie in 0.." + MAX_PORT + ": " + port);
    }
  }

  /** The default of everything. */
  public static PoseServerOptions defaults() {
    return new PoseServerOptions(
        DEFAULT_HOST,
        DEFAULT_PORT,
        Optional.of(DEFAULT_WEB_PORT),
        Optional.empty(),
        Optional.empty(),
        ServiceOptions.defaults());
  }

  /**
   * The defaults, with what {@code environment} holds of the variables of {@link ServerSetting},
   * usually {@link System#getenv()}; a blank one counts as missing. The origin of the web client
   * served here is always allowed, unless its port is 0. The files of a certificate are read here.
   *
   * @throws IllegalArgumentException naming the variable, its value and what is allowed
   */
  public static PoseServerOptions fromEnvironment(Map<String, String> environment) {
    return fromCommandLine(Map.of(), environment);
  }

  /**
   * As {@link #fromEnvironment}, but what {@code given} holds, from a command line, has priority
   * and is named by its option.
   *
   * @throws IllegalArgumentException naming the option or variable, its value and what is allowed
   */
  public static PoseServerOptions fromCommandLine(
      Map<ServerSetting, String> given, Map<String, String> environment) {
    Map<ServerSetting, String> values = new EnumMap<>(ServerSetting.class);
    for (ServerSetting setting : ServerSetting.values()) {
      String value = given.getOrDefault(setting, environment.get(setting.variable()));
      if (value != null) {
        values.put(setting, value);
      }
    }
    return new SettingValues(
            values, setting -> given.containsKey(setting) ? setting.option() : setting.variable())
        .read();
  }

  /** The same with other ports; 0 takes free ones, for tests. */
  public PoseServerOptions withPorts(int newPort, int newWebPort) {
    return new PoseServerOptions(
        host, newPort, Optional.of(newWebPort), certificate, maxClientsPerAddress, service);
  }

  /** The same with other rules for clients. */
  public PoseServerOptions withService(ServiceOptions newService) {
    return new PoseServerOptions(
        host, port, webPort, certificate, maxClientsPerAddress, newService);
  }

  /**
   * The same over TLS. The origins of the page served here, on the present port, are exchanged for
   * those that it has then.
   */
  public PoseServerOptions withCertificate(ServerCertificate newCertificate) {
    Optional<ServerCertificate> own = Optional.of(newCertificate);
    Set<String> origins = new HashSet<>(service.origins());
    origins.removeAll(OwnOrigins.of(host, webPort, certificate));
    origins.addAll(OwnOrigins.of(host, webPort, own));
    return new PoseServerOptions(
        host,
        port,
        webPort,
        own,
        maxClientsPerAddress,
        service.toBuilder().origins(origins).build());
  }

  /** The same with a limit of clients per address. */
  public PoseServerOptions withMaxClientsPerAddress(int most) {
    return new PoseServerOptions(host, port, webPort, certificate, Optional.of(most), service);
  }
}
