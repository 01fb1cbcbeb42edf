package io.posestream.server;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import io.posestream.buffer.BufferCounts;
import io.posestream.frame.Frame;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.Calibrate;
import io.posestream.wire.ClientMessage.CountExercise;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientStamp;
import io.posestream.wire.ConfigChange;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.Hello;
import io.posestream.wire.NoticeCode;
import io.posestream.wire.ServerText;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One client: inbox, stream and outbox, and their common end.
 *
 * <p>Threading: the container calls {@code onText} and {@code onBinary}, one call at a time; any
 * thread may call anything else.
 */
final class PoseClient implements ServedClient {
  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());
  private static final int GOING_AWAY = 1001;
  private static final double NS_PER_MS = 1e6;

  private final Shared shared;
  private final WireFormat format;
  private final int number;
  private final Consumer<PoseClient> forgotten;
  private final ClientRecording recording;
  private final Inbox inbox;
  private final Outbox outbox;
  private final ClientFrames frames;
  private final DroppedFrames drops;
  private final ClientStream stream;
  private final Reconfiguration reconfiguration;
  private final ClientCalibration calibration;
  private final ClientExercise exercise;
  private final SlowNotice slowNotice;
  private final Liveness liveness;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A client that is not yet served.
   *
   * @param forgotten told, with this client, once the connection is gone or closed from here
   */
  PoseClient(
      Shared shared,
      Outbox.Transport transport,
      WireFormat format,
      int number,
      Consumer<PoseClient> forgotten) {
    this.shared = shared;
    this.format = format;
    this.number = number;
    this.forgotten = forgotten;
    ServiceOptions options = shared.options();
    ClientMessages messages = new ClientMessages();
    inbox = new Inbox(format, shared.clientText(), options.limits(), messages);
    recording = ClientRecording.of(options.recordings(), number);
    outbox = new Outbox(transport, shared.clock(), shared.counters(), this::leave, recording);
    EngineCall call = new EngineCall();
    frames = new ClientFrames(shared.gate(), call, new FrameEvent(number), shared.clock());
    drops = new DroppedFrames(frames, shared.counters());
    stream = new ClientStream(shared, frames, call, this::onResult, recording);
    reconfiguration = new Reconfiguration(shared, stream, messages);
    calibration = new ClientCalibration(step -> outbox.control(ServerText.calibration(step)));
    exercise = new ClientExercise(options.exercises(), outbox::exercise);
    slowNotice = new SlowNotice(shared.clock().nanoTime());
    liveness =
        new Liveness(
            options.pingInterval().toNanos(),
            options.silenceTimeout().toNanos(),
            shared.clock().nanoTime());
    thread = new Thread(this::run, "posestream-client-" + number);
    thread.setDaemon(true);
  }

  @Override
  public void start() {
    Hello hello = shared.hello(format);
    recording.start(hello);
    outbox.control(ServerText.hello(hello));
    thread.start();
  }

  private void run() {
    try {
      stream.run(shared.options().config());
    } catch (RuntimeException | Error e) {
      if (stream.isEnding() && e instanceof RuntimeException) {
        LOG.log(DEBUG, "A client left while its stream was being opened", e);
        return;
      }
      SparseLog.CLIENTS.log(ERROR, "A client's stream ends", e);
      shared.health().broke(shared.clock().nanoTime());
      fail(ErrorCode.ENGINE, "the engine broke: " + e.getMessage());
    } finally {
      drops.count();
      recording.streamEnded();
    }
  }

  private void onResult(PoseResult result) {
    frames.onResult(result);
    shared.counters().result(result);
    shared.health().result(result);
    drops.count();
    calibration.onResult(result);
    exercise.onResult(result);
    outbox.result(result, frames.counts().overwritten());
    shared.options().clientListener().ifPresent(listener -> listener.onResult(number, result));
  }

  @Override
  public void onPong() {
    liveness.heard(shared.clock().nanoTime());
  }

  @Override
  public void onText(String part, boolean last) {
    long nowNs = shared.clock().nanoTime();
    liveness.heard(nowNs);
    inbox.text(part, last, nowNs);
  }

  @Override
  public void onBinary(ByteBuffer part, boolean last) {
    long nowNs = shared.clock().nanoTime();
    liveness.heard(nowNs);
    inbox.binary(part, last, nowNs);
  }

  @Override
  public void leave() {
    forgotten.accept(this);
  }

  private void error(ErrorCode code, String message, OptionalLong sequence) {
    shared.counters().errors.increment();
    outbox.control(ServerText.error(code, message, sequence));
  }

  /** Says what is wrong and closes. */
  private void fail(ErrorCode code, String message) {
    stream.end();
    error(code, message, OptionalLong.empty());
    outbox.closeAfterwards(code.closeCode().orElseThrow(), code.wireName());
  }

  /** Once a second until the stream has ended: is it served, there, reading; is the engine? */
  void check() {
    if (stream.leaveBehindIfStuck() || reconfiguration.leaveBehindIfStuck()) {
      SparseLog.CLIENTS.log(
          ERROR, "The engine does not return from a call for client " + number + "; left behind");
      drops.count();
      recording.streamEnded();
      fail(ErrorCode.ENGINE, "the engine does not answer");
    }
    if (closed.getCount() == 0) {
      return;
    }
    long slowReaderNs = shared.options().slowReaderTimeout().toNanos();
    if (outbox.stalledNs() > slowReaderNs || outbox.overfull()) {
      giveUp(ErrorCode.TOO_SLOW);
      return;
    }
    long nowNs = shared.clock().nanoTime();
    switch (liveness.judge(nowNs)) {
      case SILENT -> {
        giveUp(ErrorCode.SILENT);
        return;
      }
      case ASK -> outbox.ping();
      case ALIVE -> {}
    }
    BufferCounts counts = frames.counts();
    if (slowNotice.due(counts.offered(), counts.overwritten(), nowNs)) {
      outbox.control(
          ServerText.notice(NoticeCode.SLOW, "the machine does not keep up with the frames"));
    }
  }

  /** In place of a check: the process had not been running, which is not the client's fault. */
  void resume() {
    liveness.heard(shared.clock().nanoTime());
    outbox.resume();
    stream.resume();
    reconfiguration.resume();
  }

  /** Closes without a message, as the client reads none. */
  private void giveUp(ErrorCode code) {
    shared.counters().errors.increment();
    stream.end();
    outbox.giveUp(code.closeCode().orElseThrow(), code.wireName());
  }

  void announceShutdown() {
    outbox.control(ServerText.notice(NoticeCode.SHUTTING_DOWN, "the server stops"));
    stream.end();
  }

  /** Waits for the frame in work, sends its result and says goodbye. */
  void shutDown() {
    stream.close();
    outbox.closeAfterwards(GOING_AWAY, "the server stops");
  }

  /** Whether the stream has ended, with all use of the engine, and its recording is closed. */
  boolean hasEnded() {
    return !thread.isAlive() && !reconfiguration.isWorking() && recording.hasEnded();
  }

  /** Waits until then, by the shared clock, for connection, stream and recording to end. */
  void awaitEnd(long endNs) throws InterruptedException {
    closed.await(endNs - shared.clock().nanoTime(), TimeUnit.NANOSECONDS);
    TimeUnit.NANOSECONDS.timedJoin(thread, endNs - shared.clock().nanoTime());
    recording.awaitEnd(endNs - shared.clock().nanoTime());
  }

  /** The connection is closed: nothing more is processed and nothing more is sent. */
  void onClosed() {
    outbox.abandon();
    stream.end();
    closed.countDown();
    recording.connectionEnded();
  }

  private final class ClientMessages implements Inbox.Receiver, Reconfiguration.Listener {
    @Override
    public void frame(FrameMessage frame, long receivedNs) {
      shared.counters().framesReceived.increment();
      boolean waits =
          frames.offer(
              new Frame(
                  frame.sequence(),
                  Math.round(frame.timestampMs() * NS_PER_MS),
                  receivedNs,
                  frame.image(),
                  new ClientStamp(frame.timestampMs())));
      if (!waits) {
        drops.count();
      }
    }

    @Override
    public void configure(ConfigChange change) {
      reconfiguration.request(change);
    }

    @Override
    public void calibrate(Calibrate request) {
      calibration.begin(request);
    }

    @Override
    public void countExercise(CountExercise request) {
      try {
        exercise.choose(request);
      } catch (IllegalArgumentException e) {
        refused(String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void error(ErrorCode code, String message, OptionalLong sequence) {
      PoseClient.this.error(code, message, sequence);
    }

    @Override
    public void fail(ErrorCode code, String message) {
      PoseClient.this.fail(code, message);
    }

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
