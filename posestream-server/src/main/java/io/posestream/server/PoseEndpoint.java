package io.posestream.server;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection, on any {@code jakarta.websocket} container, which calls it. It is deployed by
 * {@link PoseService#endpointConfig()} or {@link ReplayService#endpointConfig()}, which make one
 * per connection; applications make none.
 *
 * <p>Messages are taken in parts, since containers buffer whole ones with bounds of their own or
 * with none.
 *
 * <p>Threading: the container calls one method at a time. Nothing blocks: frames are processed on a
 * thread of the client's own, and results are sent asynchronously.
 *
 * @since 0.1
 */
public final class PoseEndpoint extends Endpoint {
  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());

  private final Function<Session, Optional<? extends ServedClient>> admission;
  private volatile @Nullable ServedClient client;

  /**
   * An endpoint of one connection.
   *
   * @param admission the client that is let in; empty if it was told why not
   */
  PoseEndpoint(Function<Session, Optional<? extends ServedClient>> admission) {
    this.admission = admission;
  }

  /** Admits the client and greets it, or tells it why not and closes. */
  @Override
  public void onOpen(Session session, EndpointConfig config) {
    admission.apply(session).ifPresent(opened -> receive(session, opened));
  }

  private void receive(Session session, ServedClient opened) {
    client = opened;
    // Anonymous classes: containers read the message's type from the handler's declaration.
    session.addMessageHandler(
        new MessageHandler.Partial<String>() {
          @Override
          public void onMessage(String part, boolean last) {
            opened.onText(part, last);
          }
        });
    session.addMessageHandler(
        new MessageHandler.Partial<ByteBuffer>() {
          @Override
          public void onMessage(ByteBuffer part, boolean last) {
            opened.onBinary(part, last);
          }
        });
    session.addMessageHandler(
        new MessageHandler.Whole<PongMessage>() {
          @Override
          public void onMessage(PongMessage pong) {
            opened.onPong();
          }
        });
    opened.start();
  }

  /** Ends the client's stream; the frame in work is finished, its result dropped. */
  @Override
  public void onClose(Session session, CloseReason reason) {
    forget();
  }

  /** As {@link #onClose}: containers do not always call that after an error. */
  @Override
  public void onError(Session session, Throwable error) {
    LOG.log(DEBUG, "A connection broke", error);
    forget();
  }

  private void forget() {
    ServedClient opened = client;
    if (opened != null) {
      opened.leave();
    }
  }
}
