package io.posestream.server.tyrus;

import java.io.IOException;
import java.util.Optional;
import org.glassfish.grizzly.Connection;
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
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Sees handshakes of web sockets before Tyrus does, and its answers. Grizzly brings each part of
 * what a web socket sends with the request of its handshake; those are let through.
 */
abstract class TyrusHandshakeFilter extends BaseFilter implements AddOn {
  private static final Attribute<Boolean> IS_WEB_SOCKET =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(TyrusHandshakeFilter.class.getName());

  private static final int SWITCHING_PROTOCOLS = 101;

  /**
   * What a handshake is to be refused with; a connection may bring several, until one succeeds.
   *
   * @return empty lets it through
   */
  Optional<HttpStatus> refusal(Connection<?> connection, HttpRequestPacket handshake) {
    return Optional.empty();
  }

  /** The connection becomes a web socket. */
  void accepted(Connection<?> connection) throws IOException {}

  @Override
  public final void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.add(builder.indexOfType(HttpServerFilter.class), this);
  }

  @Override
  public final NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (IS_WEB_SOCKET.isSet(connection)
        || !(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)
        || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      return context.getInvokeAction();
    }
    Optional<HttpStatus> refusal = refusal(connection, request);
    if (refusal.isEmpty()) {
      return context.getInvokeAction();
    }
    HttpResponsePacket response = request.getResponse();
    response.setStatus(refusal.get());
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    context.write(response.httpContentBuilder().last(true).build());
    connection.closeSilently();
    return context.getStopAction();
  }

  @Override
  public final NextAction handleWrite(FilterChainContext context) throws IOException {
    if (context.getMessage() instanceof HttpContent content
        && content.getHttpHeader() instanceof HttpResponsePacket response
        && response.getStatus() == SWITCHING_PROTOCOLS) {
      IS_WEB_SOCKET.set(context.getConnection(), true);
      accepted(context.getConnection());
    }
    return context.getInvokeAction();
  }
}
