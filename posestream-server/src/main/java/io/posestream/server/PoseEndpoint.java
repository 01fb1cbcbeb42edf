package io.posestream.server;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One connection, on whichever {@code jakarta.websocket} container. Deployed by {@link
 * PoseService#endpointConfig()}.
 *
 * <p>Messages are taken in parts, since containers buffer whole ones with bounds of their own or
 * with none.
 */
public final class PoseEndpoint extends Endpoint {
  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());

  private final PoseService service;
  private volatile @Nullable PoseClient client;

  PoseEndpoint(PoseService service) {
    this.service = service;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    service.open(session).ifPresent(opened -> receive(session, opened));
  }

  private void receive(Session session, PoseClient opened) {
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
            opened.onHeard();
          }
        });
    opened.start();
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    gone();
  }

  @Override
  public void onError(Session session, Throwable error) {
    LOG.log(DEBUG, "A connection broke", error);
    gone();
  }

  private void gone() {
    PoseClient opened = client;
    if (opened != null) {
      service.gone(opened);
    }
  }
}
