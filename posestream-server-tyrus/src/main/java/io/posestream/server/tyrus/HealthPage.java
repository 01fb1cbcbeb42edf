package io.posestream.server.tyrus;

import io.posestream.server.PoseService;
import java.io.IOException;
import java.util.Locale;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Says whether the server is up, still warms up, stops, or has trouble with its engine. */
final class HealthPage extends HttpHandler {
  private static final String STARTING = "starting";
  private static final String STOPPING = "stopping";

  private final PoseService service;

  HealthPage(PoseService service) {
    this.service = service;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    String status = status();
    String json =
        String.format(
            Locale.ROOT,
            "{\"status\":\"%s\",\"clients\":%d,\"stuckCalls\":%d}\n",
            status,
            service.counts().clients(),
            service.stuckCalls());
    boolean ready = !status.equals(STARTING) && !status.equals(STOPPING);
    TextPage.write(response, ready ? 200 : 503, "application/json", json);
  }

  private String status() {
    if (service.isStopping()) {
      return STOPPING;
    }
    if (service.isWarmingUp()) {
      return STARTING;
    }
    return service.isDegraded() ? "degraded" : "up";
  }
}
