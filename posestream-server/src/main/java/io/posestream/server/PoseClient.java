package io.posestream.server;

import static java.lang.System.Logger.Level.ERROR;

import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.result.PoseResult;
import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientMessage;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientStamp;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.NoticeCode;
import io.posestream.wire.ServerText;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One client: what it says goes in, what it is told goes out.
 *
 * <p>Threading: the container calls {@code onText} and {@code onBinary}, one call at a time; any
 * thread may call anything else.
 */
final class PoseClient {
  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());
  private static final int MAX_ERRORS_IN_A_ROW = 50;
  private static final int GOING_AWAY = 1001;
  private static final double NS_PER_MS = 1e6;

  private final PoseService service;
  private final WireFormat format;
  private final Outbox outbox;
  private final ClientFrames frames;
  private final ClientStream stream;
  private final Reconfiguration reconfiguration;
  private final SlowNotice slowNotice;
  private final Liveness liveness;
  private final Thread thread;
  private final CountDownLatch gone = new CountDownLatch(1);

  // The stream's thread only.
  private long droppedCounted;

  // The container's calls only.
  private final FrameIntake intake;
  private final TextParts textParts;
  private final BinaryParts binaryParts;
  private int errorsInARow;

  PoseClient(PoseService service, Outbox.Transport transport, WireFormat format, int number) {
    this.service = service;
    this.format = format;
    outbox = new Outbox(transport, service.clock(), service.counters(), () -> service.gone(this));
    StreamLimits limits = service.options().limits();
    intake = new FrameIntake(limits.maxFramesPerSecond());
    textParts = new TextParts(limits.maxTextBytes());
    binaryParts = new BinaryParts(limits.maxMessageBytes());
    frames = new ClientFrames(LatestWinsBuffer.create(), service.gate());
    stream = new ClientStream(service.engine(), service.options(), frames, this::onResult);
    StreamConfig config = service.options().config();
    reconfiguration =
        new Reconfiguration(stream, config, service.configurer(), new ConfigureAnswers());
    slowNotice = new SlowNotice(service.clock().nanoTime());
    liveness =
        new Liveness(
            service.options().pingInterval().toNanos(),
            service.options().silenceTimeout().toNanos(),
            service.clock().nanoTime());
    thread = new Thread(() -> run(config), "posestream-client-" + number);
    thread.setDaemon(true);
  }

  void start() {
    outbox.control(service.hello(format));
    thread.start();
  }

  private void run(StreamConfig config) {
    try {
      stream.run(config);
    } catch (RuntimeException | Error e) {
      LOG.log(ERROR, "A client's stream ends", e);
      fail(ErrorCode.ENGINE, "the engine broke: " + e.getMessage());
    }
  }

  private void onResult(PoseResult result) {
    long dropped = frames.counts().overwritten();
    service.counters().result(result);
    service.counters().framesDropped.add(dropped - droppedCounted);
    droppedCounted = dropped;
    outbox.result(result, dropped);
  }

  /** A sign of life: a pong, or a part of a message. */
  void onHeard() {
    liveness.heard(service.clock().nanoTime());
  }

  void onText(String part, boolean last) {
    onHeard();
    try {
      textParts.add(part, last).ifPresent(this::onWholeText);
    } finally {
      checkSize(textParts.full());
    }
  }

  void onBinary(ByteBuffer part, boolean last) {
    onHeard();
    try {
      binaryParts.add(part, last).ifPresent(this::onWholeBinary);
    } finally {
      checkSize(binaryParts.full());
    }
  }

  private void checkSize(boolean full) {
    if (full) {
      StreamLimits limits = service.options().limits();
      fail(
          ErrorCode.TOO_LARGE,
          "a message may have "
              + limits.maxMessageBytes()
              + " bytes, as text "
              + limits.maxTextBytes());
    }
  }

  private void onWholeText(String text) {
    try {
      ClientMessage message = service.clientText().read(text, format);
      if (message instanceof FrameMessage frame) {
        onFrame(frame);
      } else if (message instanceof ClientMessage.Configure configure) {
        errorsInARow = 0;
        reconfiguration.request(configure.change());
      }
    } catch (BadMessageException e) {
      onBad(e.code(), e.reason(), e.sequence());
    }
  }

  private void onWholeBinary(byte[] message) {
    if (format == WireFormat.JSON) {
      onBad(
          ErrorCode.BAD_MESSAGE,
          "with " + format.subprotocol() + " every message is text",
          OptionalLong.empty());
      return;
    }
    try {
      onFrame(FrameBinary.read(message));
    } catch (BadMessageException e) {
      onBad(e.code(), e.reason(), e.sequence());
    }
  }

  private void onFrame(FrameMessage frame) {
    long nowNs = service.clock().nanoTime();
    long before = intake.lastSequence();
    FrameIntake.Verdict verdict = intake.judge(frame, nowNs);
    OptionalLong sequence = OptionalLong.of(frame.sequence());
    switch (verdict) {
      case TAKEN -> {
        errorsInARow = 0;
        service.counters().framesReceived.increment();
        frames.offer(
            new Frame(
                frame.sequence(),
                Math.round(frame.timestampMs() * NS_PER_MS),
                nowNs,
                frame.image(),
                new ClientStamp(frame.timestampMs())));
      }
      case NOT_NEWER ->
          onBad(ErrorCode.BAD_FRAME, "the sequence must be greater than " + before, sequence);
      case TOO_MANY -> {
        int most = service.options().limits().maxFramesPerSecond();
        error(ErrorCode.RATE_LIMITED, "at most " + most + " frames a second", sequence);
      }
      case TOO_MANY_TOLD -> {
        // Told once a second is enough.
      }
    }
  }

  private void onBad(ErrorCode code, String message, OptionalLong sequence) {
    errorsInARow++;
    error(code, message, sequence);
    if (errorsInARow >= MAX_ERRORS_IN_A_ROW) {
      fail(ErrorCode.TOO_MANY_ERRORS, MAX_ERRORS_IN_A_ROW + " bad messages in a row");
    }
  }

  private void error(ErrorCode code, String message, OptionalLong sequence) {
    service.counters().errors.increment();
    outbox.control(ServerText.error(code, message, sequence));
  }

  /** Says what is wrong and closes. */
  private void fail(ErrorCode code, String message) {
    frames.close();
    error(code, message, OptionalLong.empty());
    outbox.closeAfterwards(code.closeCode().orElseThrow(), code.wireName());
  }

  /** Once a second: whether the client reads, whether it is there, and whether it is served. */
  void check(long slowReaderNs) {
    if (outbox.stalledNs() > slowReaderNs || outbox.overfull()) {
      giveUp(ErrorCode.TOO_SLOW);
      return;
    }
    switch (liveness.judge(service.clock().nanoTime())) {
      case GONE -> {
        giveUp(ErrorCode.SILENT);
        return;
      }
      case ASK -> outbox.ping();
      case ALIVE -> {}
    }
    if (slowNotice.due(
        frames.counts().offered(), frames.counts().overwritten(), service.clock().nanoTime())) {
      outbox.control(
          ServerText.notice(NoticeCode.SLOW, "the machine does not keep up with the frames"));
    }
  }

  /** Closes without a message, as the client reads none. */
  private void giveUp(ErrorCode code) {
    service.counters().errors.increment();
    frames.close();
    outbox.giveUp(code.closeCode().orElseThrow(), code.wireName());
  }

  void announceShutdown() {
    outbox.control(ServerText.notice(NoticeCode.SHUTTING_DOWN, "the server stops"));
    frames.close();
  }

  /** Waits for the frame in work, lets its result out and says goodbye. */
  void shutDown() {
    stream.close();
    outbox.closeAfterwards(GOING_AWAY, "the server stops");
  }

  /** Waits at most so long for the connection to be closed. */
  void awaitGone(long timeoutNs) throws InterruptedException {
    gone.await(timeoutNs, TimeUnit.NANOSECONDS);
  }

  /** The connection is gone: nothing more is processed and nothing more is sent. */
  void gone() {
    outbox.abandon();
    frames.close();
    gone.countDown();
  }

  private final class ConfigureAnswers implements Reconfiguration.Listener {
    @Override
    public void configured(StreamConfig config) {
      outbox.control(ServerText.configured(config));
    }

    @Override
    public void refused(String reason) {
      error(ErrorCode.BAD_CONFIGURE, reason, OptionalLong.empty());
    }
  }
}
