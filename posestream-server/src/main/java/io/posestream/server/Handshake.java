package io.posestream.server;

import io.posestream.wire.WireFormat;
import jakarta.websocket.Endpoint;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which clients may connect, and in which format. */
final class Handshake extends ServerEndpointConfig.Configurator {
  static final String AUTHORIZED = "io.posestream.authorized";

  /**
   * How long Tomcat tries to send a close frame other than 1000. After its default of 50 ms it
   * drops the connection instead, and a client of a busy server does not learn the reason.
   */
  private static final String TOMCAT_CLOSE_SEND_MS =
      "org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT";

  private static final long CLOSE_SEND_MS = 5_000;
  private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol";
  private static final String TOKEN_PREFIX = "token.";

  private final Supplier<Endpoint> endpoints;
  private final ServiceOptions options;
  private volatile @Nullable Map<String, Object> deployedProperties;

  Handshake(Supplier<Endpoint> endpoints, ServiceOptions options) {
    this.endpoints = endpoints;
    this.options = options;
  }

  /** What a container deploys; it makes an endpoint for each connection. */
  static ServerEndpointConfig config(Supplier<Endpoint> endpoints, ServiceOptions options) {
    Handshake handshake = new Handshake(endpoints, options);
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(PoseEndpoint.class, PoseService.PATH)
            .configurator(handshake)
            .subprotocols(Arrays.stream(WireFormat.values()).map(WireFormat::subprotocol).toList())
            .build();
    config.getUserProperties().put(TOMCAT_CLOSE_SEND_MS, CLOSE_SEND_MS);
    handshake.deployedAs(config);
    return config;
  }

  @Override
  public <T> T getEndpointInstance(Class<T> endpointClass) {
    return endpointClass.cast(endpoints.get());
  }

  @Override
  public boolean checkOrigin(@Nullable String origin) {
    return options.allowsOrigin(origin);
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
    Optional<String> token = options.token();
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
