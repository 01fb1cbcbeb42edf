package io.posestream.server.tyrus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.Response;

/** Answers with a short text of known length. */
final class TextPage {
  private TextPage() {}

  static void write(Response response, int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    PageSecurity.ofText(response);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
