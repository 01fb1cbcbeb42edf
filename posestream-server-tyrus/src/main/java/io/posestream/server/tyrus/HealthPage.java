package io.posestream.server.tyrus;

import io.posestream.server.PoseService;
import java.io.IOException;
import java.util.Locale;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Says whether the server is up, still warms up, or has trouble with its engine. */
final class HealthPage extends HttpHandler {
  private final PoseService service;

  HealthPage(PoseService service) {
    this.service = service;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    boolean starting = service.isWarmingUp();
    String status = starting ? "starting" : service.isDegraded() ? "degraded" : "up";
    String json =
        String.format(
            Locale.ROOT,
            "{\"status\":\"%s\",\"clients\":%d,\"stuckCalls\":%d}\n",
            status,
            service.counts().clients(),
            service.stuckCalls());
    TextPage.write(response, starting ? 503 : 200, "application/json", json);
  }
}
