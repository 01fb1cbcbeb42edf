package io.posestream.server.tyrus;

import java.io.IOException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Answers requests for other paths with a list of those that exist. */
final class NotFoundPage extends HttpHandler {
  @Override
  public void service(Request request, Response response) throws IOException {
    TextPage.write(
        response,
        404,
        "text/plain; charset=utf-8",
        "Here are /pose (a WebSocket), /health and /metrics; the page has another port.\n");
  }
}
