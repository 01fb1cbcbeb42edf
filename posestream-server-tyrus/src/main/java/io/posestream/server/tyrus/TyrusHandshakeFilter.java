package io.posestream.server.tyrus;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
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
 * Refuses handshakes before Tyrus sees them: with 403 those from foreign origins, as Tyrus' own 403
 * has no length and leaves the connection open, so that clients wait for its end; with 503 all of
 * them while the server stops, which a balancer takes to another server without the client
 * noticing.
 */
final class TyrusHandshakeFilter extends BaseFilter implements AddOn {
  /** Set for connections that are past it: what they send still comes with the first request. */
  private static final Attribute<Boolean> IS_WEB_SOCKET =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(TyrusHandshakeFilter.class.getName());

  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int FORBIDDEN = 403;
  private static final int UNAVAILABLE = 503;

  private final Predicate<@Nullable String> allowed;
  private final BooleanSupplier stopping;

  TyrusHandshakeFilter(Predicate<@Nullable String> allowed, BooleanSupplier stopping) {
    this.allowed = allowed;
    this.stopping = stopping;
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.add(builder.indexOfType(HttpServerFilter.class), this);
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (IS_WEB_SOCKET.isSet(context.getConnection())
        || !(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)
        || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      return context.getInvokeAction();
    }
    boolean foreign = !allowed.test(request.getHeader("Origin"));
    if (!foreign && !stopping.getAsBoolean()) {
      return context.getInvokeAction();
    }
    HttpResponsePacket response = request.getResponse();
    response.setStatus(foreign ? FORBIDDEN : UNAVAILABLE);
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    context.write(response.httpContentBuilder().last(true).build());
    context.getConnection().closeSilently();
    return context.getStopAction();
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof HttpContent content
        && content.getHttpHeader() instanceof HttpResponsePacket response
        && response.getStatus() == SWITCHING_PROTOCOLS) {
      IS_WEB_SOCKET.set(context.getConnection(), true);
    }
    return context.getInvokeAction();
  }
}
