package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.Writer;
import org.junit.jupiter.api.Test;

class TyrusPatientWriterTest {
  private static final byte[] SOMETHING = {(byte) 0x88, (byte) 0x80, 1, 2, 3, 4};
  private static final CloseReason GONE =
      new CloseReason(CloseReason.CloseCodes.CLOSED_ABNORMALLY, "");

  private final List<CompletableFuture<?>> waits = new ArrayList<>();
  private final Socket socket = new Socket();
  private final TyrusPatientWriter writer = new TyrusPatientWriter(socket, waits::add);

  @Test
  void shouldStayOpenUntilThePeerAnswersTheClose() {
    Connection connection = connection(writer::close);
    writer.close();
    assertThat(socket.closed).isZero();
    assertThat(waits).hasSize(1);
    connection.getReadHandler().handle(ByteBuffer.wrap(SOMETHING));
    assertThat(socket.closed).isOne();
  }

  @Test
  void shouldCloseAtOnceWhenThePeerClosesFirst() {
    connection(writer::close).getReadHandler().handle(ByteBuffer.wrap(SOMETHING));
    assertThat(socket.closed).isOne();
    assertThat(waits).isEmpty();
  }

  @Test
  void shouldNotWaitForAPeerThatIsGone() {
    Connection connection = connection(() -> {});
    writer.close();
    connection.close(GONE);
    assertThat(socket.closed).isOne();
  }

  @Test
  void shouldStayOpenWhileThePeerSendsSomethingElse() {
    Connection connection = connection(() -> {});
    writer.close();
    connection.getReadHandler().handle(ByteBuffer.wrap(SOMETHING));
    assertThat(socket.closed).isZero();
  }

  @Test
  void shouldCloseAfterTheWait() {
    writer.close();
    waits.forEach(wait -> wait.complete(null));
    assertThat(socket.closed).isOne();
  }

  private Connection connection(Runnable onRead) {
    return writer.connection(new Tyrus(onRead), new LongFrames(1_000));
  }

  /** Counts how often it is closed. */
  private static final class Socket extends Writer {
    int closed;

    @Override
    public void write(ByteBuffer message, CompletionHandler<ByteBuffer> sent) {}

    @Override
    public void close() {
      closed++;
    }
  }

  /** A connection that does the same with whatever the peer sends. */
  private record Tyrus(Runnable onRead) implements Connection {
    @Override
    public ReadHandler getReadHandler() {
      return part -> onRead.run();
    }

    @Override
    public Writer getWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CloseListener getCloseListener() {
      return reason -> {};
    }

    @Override
    public void close(CloseReason reason) {}
  }
}
