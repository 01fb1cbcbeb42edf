package io.posestream.server.tyrus;

import static java.lang.System.Logger.Level.DEBUG;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.GenericCloseListener;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Refuses handshakes of an address that has its share of web sockets already. A connection counts
 * from its first handshake, successful or not, until it is closed.
 */
final class TyrusAddressFilter extends TyrusHandshakeFilter {
  private static final System.Logger LOG = System.getLogger(TyrusPoseServer.class.getName());
  private static final HttpStatus TOO_MANY =
      HttpStatus.newHttpStatus(429, "Too Many Clients Of This Address");
  private static final Attribute<Boolean> COUNTED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(TyrusAddressFilter.class.getName());

  private final ClientsPerAddress clients;

  TyrusAddressFilter(ClientsPerAddress clients) {
    this.clients = clients;
  }

  @Override
  @SuppressWarnings("deprecation") // Grizzly's own listeners have no other type.
  Optional<HttpStatus> refusal(Connection<?> connection, HttpRequestPacket handshake) {
    if (COUNTED.isSet(connection)
        || !(connection.getPeerAddress() instanceof InetSocketAddress peer)) {
      return Optional.empty();
    }
    InetAddress address = peer.getAddress();
    if (!clients.enter(address)) {
      LOG.log(DEBUG, "{0} has its share of clients", address.getHostAddress());
      return Optional.of(TOO_MANY);
    }
    COUNTED.set(connection, true);
    // Called at once if it is closed already.
    connection.addCloseListener((GenericCloseListener) (closed, type) -> clients.leave(address));
    return Optional.empty();
  }
}
