package io.posestream.server;

import io.posestream.wire.WireFormat;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which clients may connect, and in which format. */
final class Handshake extends ServerEndpointConfig.Configurator {
  static final String AUTHORIZED = "io.posestream.authorized";
  private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol";
  private static final String TOKEN_PREFIX = "token.";

  private final PoseService service;
  private final Optional<String> token;
  private volatile @Nullable Map<String, Object> deployedProperties;

  Handshake(PoseService service, Optional<String> token) {
    this.service = service;
    this.token = token;
  }

  @Override
  public <T> T getEndpointInstance(Class<T> endpointClass) {
    return endpointClass.cast(new PoseEndpoint(service));
  }

  @Override
  public boolean checkOrigin(@Nullable String origin) {
    return service.allowsOrigin(origin);
  }

  @Override
  public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
    for (String name : requested) {
      if (WireFormat.ofSubprotocol(name).isPresent()) {
        return name;
      }
    }
    return "";
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // Copies are equal, and harmless.
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    boolean authorized = authorized(request);
    if (!authorized && config.getUserProperties() == deployedProperties) {
      throw new IllegalStateException("the token is missing or wrong");
    }
    config.getUserProperties().put(AUTHORIZED, authorized);
  }

  /**
   * Tells it what was deployed. Containers that pass its own properties to every handshake
   * (Quarkus) share them between connections, so that what one client showed would count for
   * another: there, a client without the token must not get beyond its handshake.
   */
  void deployedAs(ServerEndpointConfig config) {
    deployedProperties = config.getUserProperties();
  }

  private boolean authorized(HandshakeRequest request) {
    if (token.isEmpty()) {
      return true;
    }
    byte[] expected = bytes(TOKEN_PREFIX + token.get());
    boolean shown = false;
    for (String offered : offered(request)) {
      shown |= MessageDigest.isEqual(expected, bytes(offered));
    }
    return shown;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> offered(HandshakeRequest request) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, List<String>> header : request.getHeaders().entrySet()) {
      if (header.getKey().equalsIgnoreCase(SUBPROTOCOLS)) {
        for (String value : header.getValue()) {
          for (String name : value.split(",", -1)) {
            names.add(name.strip());
          }
        }
      }
    }
    return names;
  }

  /** Whether the handshake of the session with these properties showed what it must. */
  static boolean authorized(Map<String, Object> sessionProperties) {
    return Boolean.TRUE.equals(sessionProperties.get(AUTHORIZED));
  }
}
