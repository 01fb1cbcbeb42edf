package io.posestream.server.tyrus;

import io.posestream.time.NanoClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.GenericCloseListener;
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

/**
 * Refuses handshakes of an address that has its share of web sockets already. A connection counts
 * from its handshake, successful or not, until it is closed.
 */
final class TyrusAddressFilter extends BaseFilter implements AddOn {
  private static final System.Logger LOG = System.getLogger(TyrusPoseServer.class.getName());
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Attribute<Boolean> COUNTED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          TyrusAddressFilter.class.getName() + ".counted");

  private final ClientsPerAddress clients;
  private final RefusalLog refusals = new RefusalLog(LOG, NanoClock.system());

  TyrusAddressFilter(ClientsPerAddress clients) {
    this.clients = clients;
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.add(builder.indexOfType(HttpServerFilter.class), this);
  }

  /** Called with each part of a web socket, too, whose request is still that of the handshake. */
  @Override
  @SuppressWarnings("deprecation") // Grizzly's own listeners have no other type.
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (!(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)
        || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
        || COUNTED.isSet(connection)
        || !(connection.getPeerAddress() instanceof InetSocketAddress peer)) {
      return context.getInvokeAction();
    }
    InetAddress address = peer.getAddress();
    if (clients.enter(address)) {
      COUNTED.set(connection, true);
      // Called at once if it is closed already.
      connection.addCloseListener((GenericCloseListener) (closed, type) -> clients.leave(address));
      return context.getInvokeAction();
    }
    refusals.refused(address.getHostAddress() + " has its share of clients");
    HttpResponsePacket response = request.getResponse();
    response.setStatus(TOO_MANY_REQUESTS);
    response.setReasonPhrase("Too Many Clients Of This Address");
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    context.write(response.httpContentBuilder().last(true).build());
    connection.closeSilently();
    return context.getStopAction();
  }
}
