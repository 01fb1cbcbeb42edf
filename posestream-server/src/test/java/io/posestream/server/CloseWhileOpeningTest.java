package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.skeleton.Skeleton;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.WireFormat;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The engine is closed right after the service, as its owner may, while a client's stream opens.
 */
@Timeout(60)
class CloseWhileOpeningTest {
  private final SlowEngine engine = new SlowEngine();
  private final PoseService service = PoseService.create(engine, ServiceOptions.defaults());
  private final Thread owner =
      new Thread(
          () -> {
            service.close();
            engine.close();
          });

  @Test
  void shouldNotReturnWhileTheEngineIsStillUsed() throws InterruptedException {
    sendFrame(service.open(session()).orElseThrow());
    engine.opening.await();
    owner.start();
    Await.until(() -> isJoining(owner) || !owner.isAlive());
    engine.mayOpen.countDown();
    owner.join();
    Await.until(() -> !engine.opener().isAlive());
    assertThat(engine.openedAfterClose).isFalse();
  }

  /** A stream opens with its first frame. */
  private static void sendFrame(PoseClient client) {
    client.start();
    FrameMessage frame = new FrameMessage(1, 0, EncodedImage.of(new byte[] {1}));
    client.onBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true);
  }

  private static boolean isJoining(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("join"));
  }

  @Test
  void shouldBeQuietWhenTheEngineIsClosedMeanwhile() throws InterruptedException {
    try (Records records = Records.of(PoseService.class.getName())) {
      sendFrame(service.open(session()).orElseThrow());
      engine.opening.await();
      engine.close();
      owner.start();
      Await.until(() -> isJoining(owner) || !owner.isAlive());
      engine.mayOpen.countDown();
      owner.join();
      Await.until(() -> !engine.opener().isAlive());
      assertThat(records.ofLevel(Level.SEVERE)).isEmpty();
    }
  }

  /** Opens when it is let, and refuses like the real one when it is closed by then. */
  private static final class SlowEngine implements PoseEngine {
    final CountDownLatch opening = new CountDownLatch(1);
    final CountDownLatch mayOpen = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile Thread opener = Thread.currentThread();
    volatile boolean openedAfterClose;

    Thread opener() {
      return opener;
    }

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public Skeleton skeleton() {
      return Skeleton.body33();
    }

    @Override
    public PoseEstimator open(PoseOptions options) {
      opener = Thread.currentThread();
      opening.countDown();
      try {
        mayOpen.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      openedAfterClose = closed;
      if (closed) {
        throw new IllegalStateException("the engine is closed");
      }
      return new ServedEngine().open(options);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** What is logged. */
  private static final class Records extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private Records(Logger logger) {
      this.logger = logger;
    }

    static Records of(String name) {
      Records records = new Records(Logger.getLogger(name));
      records.logger.addHandler(records);
      return records;
    }

    List<LogRecord> ofLevel(Level level) {
      return records.stream().filter(each -> each.getLevel().equals(level)).toList();
    }

    @Override
    public void publish(LogRecord logged) {
      records.add(logged);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
    }
  }

  /** A session that sends at once and closes when told. */
  private static Session session() {
    RemoteEndpoint.Async remote =
        ScriptedProxy.of(
            RemoteEndpoint.Async.class,
            (method, arguments) -> {
              if (arguments[arguments.length - 1] instanceof SendHandler sent) {
                sent.onResult(
                    new SendResult(ScriptedProxy.of(Session.class, (name, none) -> null)));
              }
              return null;
            });
    return ScriptedProxy.of(
        Session.class,
        (method, arguments) ->
            switch (method) {
              case "getAsyncRemote" -> remote;
              case "getNegotiatedSubprotocol" -> WireFormat.BINARY.subprotocol();
              case "getUserProperties" -> Map.of(Handshake.AUTHORIZED, true);
              default -> null;
            });
  }
}
