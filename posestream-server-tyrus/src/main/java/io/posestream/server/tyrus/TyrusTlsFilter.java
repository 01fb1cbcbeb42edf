package io.posestream.server.tyrus;

import java.time.Instant;
import javax.net.ssl.SSLException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.ssl.SSLBaseFilter;
import org.glassfish.grizzly.ssl.SSLConnectionContext;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;

/**
 * TLS 1.2 and 1.3 on a listener. It takes the place of Grizzly's filter because that one lets a
 * client of TLS 1.2 begin a second handshake and then waits for its end, without a limit, on a
 * thread that others need.
 */
final class TyrusTlsFilter extends SSLBaseFilter implements AddOn {
  private static final System.Logger LOG = System.getLogger(TyrusPoseServer.class.getName());
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  private static final String RENEGOTIABLE = "TLSv1.2";

  // RFC 5246, section 6.2.1: type, version, length.
  private static final int HEADER_BYTES = 5;
  private static final int LENGTH_AT = 3;
  private static final int HANDSHAKE = 22;

  private TyrusTlsFilter(SSLEngineConfigurator engines) {
    super(engines);
  }

  /** Lets {@code listener}, which is not started, speak TLS alone. */
  static void secure(NetworkListener listener, ServerCertificate certificate) {
    SSLEngineConfigurator engines =
        new SSLEngineConfigurator(certificate.context(), false, false, false)
            .setEnabledProtocols(PROTOCOLS);
    listener.setSecure(true);
    listener.setSSLEngineConfig(engines);
    listener.registerAddOn(new TyrusTlsFilter(engines));
  }

  /** Clients refuse a certificate whose time is over; that is for them to decide. */
  static void warnIfInvalid(ServerCertificate certificate) {
    certificate
        .invalidAt(Instant.now())
        .ifPresent(
            reason -> LOG.log(System.Logger.Level.WARNING, "Clients will refuse: " + reason));
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.set(builder.indexOfType(SSLBaseFilter.class), this);
  }

  /** Called once the first handshake is over, with whole records from the beginning of one. */
  @Override
  protected NextAction unwrapAll(FilterChainContext context, SSLConnectionContext tls)
      throws SSLException {
    if (tls.getSslEngine().getSession().getProtocol().equals(RENEGOTIABLE)
        && holdsHandshake(context.getMessage())) {
      throw new SSLException("a second handshake on one connection");
    }
    return super.unwrapAll(context, tls);
  }

  private static boolean holdsHandshake(Buffer records) {
    int at = records.position();
    while (records.limit() - at >= HEADER_BYTES) {
      if (records.get(at) == HANDSHAKE) {
        return true;
      }
      at += HEADER_BYTES + (records.getShort(at + LENGTH_AT) & 0xFFFF);
    }
    return false;
  }
}
