package io.posestream.server.tyrus;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.Writer;

/**
 * Tyrus, with connections that wait for the peer's close frame. Tyrus itself drops a connection as
 * soon as its own close frame is on the way; a browser that is still sending reports 1006 then, not
 * the reason.
 *
 * <p>Threading: any thread may call anything.
 */
final class TyrusClosingHandshake implements WebSocketEngine {
  /**
   * What a slow peer may take to read what was sent before the close frame; one that is gone holds
   * its connection so long.
   */
  private static final long PATIENCE_MS = 10_000;

  /** A stop waits no longer. */
  private static final long STOP_PATIENCE_MS = 1_000;

  private final WebSocketEngine engine;
  private final int maxFrameBytes;
  private final Executor later;
  private final AtomicLong connections = new AtomicLong();
  private final Map<Long, CompletableFuture<?>> closing = new ConcurrentHashMap<>();

  /**
   * Around {@code engine}.
   *
   * @param maxFrameBytes longer frames reach it in fragments
   * @param later runs what closes the connections of silent peers, once they had their time
   */
  TyrusClosingHandshake(WebSocketEngine engine, int maxFrameBytes, Executor later) {
    this.engine = engine;
    this.maxFrameBytes = maxFrameBytes;
    this.later = later;
  }

  /** Runs tasks {@value #PATIENCE_MS} ms later. */
  static Executor afterPatience() {
    return CompletableFuture.delayedExecutor(PATIENCE_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
    UpgradeInfo upgrade = engine.upgrade(request, response);
    return new UpgradeInfo() {
      @Override
      public UpgradeStatus getStatus() {
        return upgrade.getStatus();
      }

      @Override
      public Connection createConnection(Writer writer, Connection.CloseListener listener) {
        TyrusPatientWriter patient =
            new TyrusPatientWriter(writer, TyrusClosingHandshake.this::awaitPeer);
        return patient.connection(
            upgrade.createConnection(patient, listener), new LongFrames(maxFrameBytes));
      }
    };
  }

  private void awaitPeer(CompletableFuture<?> peer) {
    long connection = connections.incrementAndGet();
    closing.put(connection, peer);
    CompletableFuture<?> unused = peer.whenComplete((nothing, error) -> closing.remove(connection));
    later.execute(() -> peer.complete(null));
  }

  /** Waits, no longer than a stop may take, until no connection waits for its peer. */
  void awaitPeers() {
    CompletableFuture.allOf(closing.values().toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, STOP_PATIENCE_MS, TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void register(Class<?> endpoint, String contextPath) throws DeploymentException {
    engine.register(endpoint, contextPath);
  }

  @Override
  public void register(ServerEndpointConfig config, String contextPath) throws DeploymentException {
    engine.register(config, contextPath);
  }
}
