package io.posestream.server.tyrus;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.glassfish.grizzly.http.server.HttpServer;

/** Starts the server of the web client. */
final class WebClientServer {
  private WebClientServer() {}

  static HttpServer start(String host, int webPort, int posePort, ClassLoader pages) {
    HttpServer http = new HttpServer();
    http.addListener(TyrusHost.listener("web", host, webPort));
    http.getServerConfiguration().addHttpHandler(new WebClientPages(posePort, pages), "/");
    try {
      http.start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on " + host + ":" + webPort + ": " + e.getMessage(), e);
    }
    return http;
  }
}
