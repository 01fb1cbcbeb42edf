package io.posestream.server;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a {@link ReplayService}, whose container calls it. It is deployed by {@link
 * ReplayService#endpointConfig()}; applications make none.
 *
 * @since 0.1
 */
public final class ReplayEndpoint extends Endpoint {
  private final ReplayService service;
  private volatile @Nullable ReplayClient client;

  ReplayEndpoint(ReplayService service) {
    this.service = service;
  }

  /** Greets the client and begins. */
  @Override
  public void onOpen(Session session, EndpointConfig config) {
    service.open(session).ifPresent(opened -> receive(session, opened));
  }

  private void receive(Session session, ReplayClient opened) {
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
            // A frame: the recording has its own.
          }
        });
    opened.start();
  }

  /** Ends the replay to this client. */
  @Override
  public void onClose(Session session, CloseReason reason) {
    gone();
  }

  /** As {@link #onClose}: containers do not always call that after an error. */
  @Override
  public void onError(Session session, Throwable error) {
    gone();
  }

  private void gone() {
    ReplayClient opened = client;
    if (opened != null) {
      opened.gone();
    }
  }
}
