package io.posestream.cli.serve;

import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.ServerCertificate;
import java.util.List;

/** What a user types into a browser or a client. */
final class PrintedAddresses {
  private static final String LOCALHOST = "localhost";

  private PrintedAddresses() {}

  /** Of the page; over TLS of a host that the certificate names, so that browsers trust it. */
  static String page(PoseServerOptions options, int webPort) {
    List<String> hosts = options.certificate().map(ServerCertificate::hosts).orElse(List.of());
    String host = hosts.isEmpty() || hosts.contains(LOCALHOST) ? LOCALHOST : hosts.get(0);
    return (options.certificate().isPresent() ? "https" : "http") + "://" + host + ":" + webPort;
  }

  /** Of the WebSocket, at the address that it listens on. */
  static String webSocket(PoseServerOptions options, int port) {
    String scheme = options.certificate().isPresent() ? "wss" : "ws";
    return scheme + "://" + options.host() + ":" + port + "/pose";
  }
}
