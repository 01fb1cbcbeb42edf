package io.posestream.server.tyrus;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The socket of one connection, which Tyrus closes right behind its close frame. Here it stays open
 * until the peer has sent its own, has closed, or is no longer waited for.
 *
 * <p>Threading: one thread at a time brings what the peer sends; any thread may write and close.
 */
final class TyrusPatientWriter extends Writer {
  private static final System.Logger LOG = System.getLogger(TyrusPoseServer.class.getName());

  private final Writer socket;
  private final Consumer<CompletableFuture<?>> waiting;
  private final CompletableFuture<Void> peerIsDone = new CompletableFuture<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile @Nullable Thread peersThread;

  /**
   * A writer to {@code socket}.
   *
   * @param waiting given the end of the wait for the peer, which it completes in time
   */
  TyrusPatientWriter(Writer socket, Consumer<CompletableFuture<?>> waiting) {
    this.socket = socket;
    this.waiting = waiting;
  }

  @Override
  public void write(ByteBuffer message, CompletionHandler<ByteBuffer> sent) {
    socket.write(message, sent);
  }

  /** Tyrus calls this behind its own close frame, and again when the peer's arrives. */
  @Override
  public void close() {
    if (Thread.currentThread() == peersThread) {
      peerIsDone.complete(null);
    }
    if (closing.compareAndSet(false, true)) {
      CompletableFuture<Void> unused = peerIsDone.thenRun(this::closeSocket);
      if (!peerIsDone.isDone()) {
        waiting.accept(peerIsDone);
      }
    }
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(DEBUG, "The socket was closed already", e);
    }
  }

  /**
   * The connection that writes here, told what the peer does.
   *
   * @param frames what the peer sends goes through
   */
  Connection connection(Connection tyrus, LongFrames frames) {
    ReadHandler reader = tyrus.getReadHandler();
    return new Connection() {
      @Override
      public ReadHandler getReadHandler() {
        return part -> onPeersThread(() -> frames.next(part).forEach(reader::handle));
      }

      @Override
      public Writer getWriter() {
        return TyrusPatientWriter.this;
      }

      @Override
      public CloseListener getCloseListener() {
        return tyrus.getCloseListener();
      }

      @Override
      public void close(CloseReason reason) {
        onPeersThread(() -> tyrus.close(reason));
        peerIsDone.complete(null);
      }
    };
  }

  private void onPeersThread(Runnable work) {
    peersThread = Thread.currentThread();
    try {
      work.run();
    } finally {
      peersThread = null;
    }
  }
}
