package io.posestream.server.tyrus;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Refuses handshakes: with 403 those from foreign origins, as Tyrus' own 403 has no length and
 * leaves the connection open, so that clients wait for its end; with 503 all of them while the
 * server stops, which a balancer takes to another server without the client noticing.
 */
final class TyrusAdmissionFilter extends TyrusHandshakeFilter {
  private final Predicate<@Nullable String> allowedOrigin;
  private final BooleanSupplier stopping;

  TyrusAdmissionFilter(Predicate<@Nullable String> allowedOrigin, BooleanSupplier stopping) {
    this.allowedOrigin = allowedOrigin;
    this.stopping = stopping;
  }

  @Override
  Optional<HttpStatus> refusal(Connection<?> connection, HttpRequestPacket handshake) {
    if (!allowedOrigin.test(handshake.getHeader("Origin"))) {
      return Optional.of(HttpStatus.FORBIDDEN_403);
    }
    return stopping.getAsBoolean()
        ? Optional.of(HttpStatus.SERVICE_UNAVAILABLE_503)
        : Optional.empty();
  }
}
