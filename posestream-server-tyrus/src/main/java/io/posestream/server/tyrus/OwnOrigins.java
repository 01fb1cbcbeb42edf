package io.posestream.server.tyrus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The origins of the page that a server brings, as browsers name them. */
final class OwnOrigins {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private OwnOrigins() {}

  /** None without a page. With a certificate {@code https}, of the hosts that it names too. */
  static Set<String> of(
      String host, Optional<Integer> webPort, Optional<ServerCertificate> certificate) {
    Set<String> origins = new HashSet<>();
    if (webPort.isPresent()) {
      Set<String> hosts = new HashSet<>(List.of("localhost", "127.0.0.1", host));
      certificate.ifPresent(named -> hosts.addAll(named.hosts()));
      String scheme = certificate.isPresent() ? "https" : "http";
      int usual = certificate.isPresent() ? HTTPS_PORT : HTTP_PORT;
      String port = webPort.get() == usual ? "" : ":" + webPort.get();
      for (String each : hosts) {
        origins.add(scheme + "://" + each + port);
      }
    }
    return origins;
  }
}
