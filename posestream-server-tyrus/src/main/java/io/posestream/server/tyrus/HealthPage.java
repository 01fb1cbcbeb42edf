package io.posestream.server.tyrus;

import io.posestream.server.PoseService;
import java.io.IOException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Says that the server is up. */
final class HealthPage extends HttpHandler {
  private final PoseService service;

  HealthPage(PoseService service) {
    this.service = service;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    String json = "{\"status\":\"up\",\"clients\":" + service.counts().clients() + "}\n";
    TextPage.write(response, 200, "application/json", json);
  }
}
