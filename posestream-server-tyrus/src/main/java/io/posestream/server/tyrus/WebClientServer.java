package io.posestream.server.tyrus;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Starts the server of the web client. */
final class WebClientServer {
  private WebClientServer() {}

  /**
   * Starts it.
   *
   * @param options host and certificate are taken from them
   * @param webPort 0 takes a free one
   * @param posePort where the page finds the WebSocket
   */
  static HttpServer start(PoseServerOptions options, int webPort, int posePort, ClassLoader pages) {
    HttpServer http = new HttpServer();
    NetworkListener listener = TyrusHost.listener("web", options.host(), webPort);
    options.certificate().ifPresent(own -> TyrusTlsFilter.secure(listener, own));
    http.addListener(listener);
    http.getServerConfiguration().addHttpHandler(new WebClientPages(posePort, pages), "/");
    try {
      http.start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on " + options.host() + ":" + webPort + ": " + e.getMessage(), e);
    }
    return http;
  }
}
