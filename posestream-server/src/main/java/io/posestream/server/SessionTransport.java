package io.posestream.server;

import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.WireFormat;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Sends through a session of any container. */
final class SessionTransport implements Outbox.Transport {
  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());

  private final Session session;
  private final WireFormat format;
  private final Executor blocking;

  /**
   * A transport.
   *
   * @param blocking where sessions are pinged and closed, which may block
   */
  SessionTransport(Session session, WireFormat format, Executor blocking) {
    this.session = session;
    this.format = format;
    this.blocking = blocking;
  }

  @Override
  public void text(String message, Consumer<Boolean> sent) {
    send(sent, handler -> session.getAsyncRemote().sendText(message, handler));
  }

  @Override
  public void result(ResultMessage result, Consumer<Boolean> sent) {
    encode(
        result,
        format,
        bytes -> send(sent, handler -> session.getAsyncRemote().sendBinary(bytes, handler)),
        message -> text(message, sent));
  }

  /** Sends a message as it is. */
  void binary(ByteBuffer message, Consumer<Boolean> sent) {
    send(sent, handler -> session.getAsyncRemote().sendBinary(message, handler));
  }

  /** Calls the one of both that takes what the format sends. */
  static void encode(
      ResultMessage result, WireFormat format, Consumer<ByteBuffer> binary, Consumer<String> text) {
    if (format == WireFormat.BINARY) {
      binary.accept(ResultBinary.write(result));
    } else {
      text.accept(ResultJson.message(result));
    }
  }

  /** A session that is closed throws, in each container another exception. */
  private static void send(Consumer<Boolean> sent, Consumer<SendHandler> sending) {
    try {
      sending.accept(done -> sent.accept(done.isOK()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A message could not be sent", e);
      sent.accept(false);
    }
  }

  @Override
  public void ping(Consumer<Boolean> sent) {
    mayBlock(() -> sent.accept(pinged()));
  }

  private boolean pinged() {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A ping could not be sent", e);
      return false;
    }
  }

  @Override
  public void close(int code, String reason, Runnable closed) {
    mayBlock(() -> closeNow(code, reason, closed));
  }

  /** Containers tell the endpoint of a close only while they hold the session to be open. */
  private void closeNow(int code, String reason, Runnable closed) {
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "The session was closed already", e);
    } finally {
      closed.run();
    }
  }

  private void mayBlock(Runnable work) {
    try {
      blocking.execute(work);
    } catch (RejectedExecutionException e) {
      work.run();
    }
  }
}
