package io.posestream.server;

import io.posestream.wire.ResultBinary;
import io.posestream.wire.ServedResult;
import io.posestream.wire.ServerText;
import io.posestream.wire.WireFormat;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Sends through a session of whichever container. */
final class SessionTransport implements Outbox.Transport {
  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());

  private final Session session;
  private final WireFormat format;
  private final Executor closer;

  /**
   * A transport.
   *
   * @param closer where sessions are closed, which may block
   */
  SessionTransport(Session session, WireFormat format, Executor closer) {
    this.session = session;
    this.format = format;
    this.closer = closer;
  }

  @Override
  public void text(String message, Consumer<Boolean> sent) {
    send(sent, handler -> session.getAsyncRemote().sendText(message, handler));
  }

  @Override
  public void result(ServedResult result, Consumer<Boolean> sent) {
    if (format == WireFormat.BINARY) {
      send(
          sent,
          handler -> session.getAsyncRemote().sendBinary(ResultBinary.write(result), handler));
    } else {
      text(ServerText.result(result), sent);
    }
  }

  /** A session that is gone throws, in each container something else. */
  private static void send(Consumer<Boolean> sent, Consumer<SendHandler> sending) {
    try {
      sending.accept(done -> sent.accept(done.isOK()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A message could not be sent", e);
      sent.accept(false);
    }
  }

  @Override
  public void close(int code, String reason) {
    try {
      closer.execute(() -> closeNow(code, reason));
    } catch (RejectedExecutionException e) {
      closeNow(code, reason);
    }
  }

  private void closeNow(int code, String reason) {
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "The session was gone already", e);
    }
  }
}
