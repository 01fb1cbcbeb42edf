package io.posestream.server.tyrus;

import java.io.IOException;
import java.util.function.Predicate;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jspecify.annotations.Nullable;

/**
 * Refuses handshakes from foreign origins before Tyrus sees them: Tyrus' own 403 has no length and
 * leaves the connection open, so that clients wait for its end.
 */
final class TyrusOriginFilter extends BaseFilter implements AddOn {
  private static final int FORBIDDEN = 403;

  private final Predicate<@Nullable String> allowed;

  TyrusOriginFilter(Predicate<@Nullable String> allowed) {
    this.allowed = allowed;
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.add(builder.indexOfType(HttpServerFilter.class), this);
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (!(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)
        || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
        || allowed.test(request.getHeader("Origin"))) {
      return context.getInvokeAction();
    }
    HttpResponsePacket response = request.getResponse();
    response.setStatus(FORBIDDEN);
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    context.write(response.httpContentBuilder().last(true).build());
    context.getConnection().closeSilently();
    return context.getStopAction();
  }
}
