package io.posestream.server;

import io.posestream.frame.EncodedImage;
import io.posestream.skeleton.Skeleton;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Serves clients without a connection in both encodings, with an engine that takes no time. What
 * reads messages, passes frames on and writes results runs for the first time there instead of
 * while the first client waits.
 */
final class Rehearsal {
  /** Each begins a stream; what only a first frame runs is run so often. */
  static final int CLIENTS_PER_FORMAT = 6;

  /** Fewer than a client may send in a second by default. */
  static final int FRAMES = 20;

  /** As large as a usual 640×480 JPEG. */
  private static final int PICTURE_BYTES = 30_000;

  private static final double FRAME_STEP_MS = 33;

  /** Far more than a frame takes; then there is no rehearsal. */
  private static final long PATIENCE_S = 10;

  private final Shared shared;
  private final EncodedImage picture = EncodedImage.of(new byte[PICTURE_BYTES]);
  private final Semaphore results = new Semaphore(0);
  private int written;

  private Rehearsal(Shared shared) {
    this.shared = shared;
  }

  /**
   * Counts nothing that {@link PoseService#counts} tells. Returns early if it is interrupted.
   *
   * @return how many results were written
   */
  static int run(ServiceOptions options, Skeleton skeleton, Executor configurer) {
    ServiceOptionsBuilder unheard = options.toBuilder().limits(ServiceOptions.defaults().limits());
    unheard.recordings = Optional.empty();
    unheard.clientListener = Optional.empty();
    ServiceOptions wide = unheard.build();
    Rehearsal rehearsal =
        new Rehearsal(Shared.of(new MotionlessEngine(skeleton), wide, configurer));
    try {
      rehearsal.serveAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return rehearsal.written;
  }

  private void serveAll() throws InterruptedException {
    for (int i = 0; i < CLIENTS_PER_FORMAT; i++) {
      for (WireFormat format : WireFormat.values()) {
        if (!serve(format)) {
          return;
        }
      }
    }
  }

  private boolean serve(WireFormat format) throws InterruptedException {
    PoseClient client = new PoseClient(shared, new NoConnection(format), format, 0, closed -> {});
    client.start();
    try {
      boolean served = true;
      for (int i = 1; i <= FRAMES && served; i++) {
        send(client, format, new FrameMessage(i, i * FRAME_STEP_MS, picture));
        served = results.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        written += served ? 1 : 0;
      }
      return served;
    } finally {
      client.shutDown();
      client.onClosed();
    }
  }

  private static void send(PoseClient client, WireFormat format, FrameMessage frame) {
    if (format == WireFormat.BINARY) {
      client.onBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true);
    } else {
      client.onText(ClientTextWriter.frame(frame), true);
    }
  }

  /** Encodes what it is given, and has sent it at once. */
  private final class NoConnection implements Outbox.Transport {
    private final WireFormat format;

    NoConnection(WireFormat format) {
      this.format = format;
    }

    @Override
    public void text(String message, Consumer<Boolean> sent) {
      sent.accept(true);
    }

    @Override
    public void result(ResultMessage result, Consumer<Boolean> sent) {
      SessionTransport.encode(result, format, bytes -> {}, text -> {});
      results.release();
      sent.accept(true);
    }

    @Override
    public void ping(Consumer<Boolean> sent) {
      sent.accept(true);
    }

    @Override
    public void close(int code, String reason, Runnable closed) {
      closed.run();
    }
  }
}
