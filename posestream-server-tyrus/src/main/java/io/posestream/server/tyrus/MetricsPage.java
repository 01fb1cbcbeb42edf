package io.posestream.server.tyrus;

import java.io.IOException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** The metrics in Prometheus' text format. */
final class MetricsPage extends HttpHandler {
  private final ServerMetrics metrics;

  MetricsPage(ServerMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    TextPage.write(response, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
  }
}
