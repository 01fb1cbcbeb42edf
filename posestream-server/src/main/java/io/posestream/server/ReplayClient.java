package io.posestream.server;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.record.Recorded;
import io.posestream.record.RecordedFrame;
import io.posestream.record.RecordedResult;
import io.posestream.record.RecordedSettings;
import io.posestream.record.RecordingException;
import io.posestream.record.RecordingReader;
import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.NoticeCode;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ServerText;
import io.posestream.wire.WireException;
import io.posestream.wire.WireFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One client that watches a recording. Exactly one send is in flight.
 *
 * <p>Threading: its own thread reads and sends; any thread may call {@code onText}, {@code end} and
 * {@code leave}.
 */
final class ReplayClient implements ServedClient {
  private static final int RESTART = 1012;
  private static final int UNEXPECTED = 1011;
  private static final double NS_PER_S = 1e9;

  /** A replay that is later than this is said to be slow, once in so much time. */
  private static final long BEHIND_NS = 1_000_000_000L;

  private static final long TELL_EVERY_NS = 10_000_000_000L;

  private final Path recording;
  private final ReplayOptions replay;
  private final SessionTransport transport;
  private final WireFormat format;
  private final Duration slowReaderTimeout;
  private final Consumer<ReplayClient> forgotten;
  private final CountDownLatch over = new CountDownLatch(1);
  private final ReplayRequests requests = new ReplayRequests();
  private long toldNs;

  ReplayClient(
      Path recording,
      ReplayOptions replay,
      SessionTransport transport,
      WireFormat format,
      Duration slowReaderTimeout,
      Consumer<ReplayClient> forgotten) {
    this.recording = recording;
    this.replay = replay;
    this.transport = transport;
    this.format = format;
    this.slowReaderTimeout = slowReaderTimeout;
    this.forgotten = forgotten;
  }

  @Override
  public void start() {
    Thread thread = new Thread(this::run, "posestream-replay-client");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      watch();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() throws InterruptedException {
    try (RecordingReader reader = RecordingReader.open(recording)) {
      send(reader.replayHello(format));
      play(reader);
    } catch (RecordingException | WireException e) {
      SparseLog.CLIENTS.log(WARNING, "The replay of " + recording + " ends: " + e.getMessage());
      send(
          ServerText.error(ErrorCode.ENGINE, String.valueOf(e.getMessage()), OptionalLong.empty()));
      end(UNEXPECTED, ErrorCode.ENGINE.wireName());
    }
  }

  private void play(RecordingReader reader) throws InterruptedException {
    long startNs = System.nanoTime();
    toldNs = startNs - TELL_EVERY_NS;
    boolean begun = false;
    @Nullable RecordedFrame frame = null;
    for (Optional<Recorded> next = reader.next();
        next.isPresent() && isOn();
        next = reader.next()) {
      Recorded recorded = next.get();
      if (recorded instanceof RecordedFrame picture) {
        frame = picture;
      } else if (recorded instanceof RecordedSettings settings) {
        // Those that it begins with are in the hello.
        if (begun) {
          send(ServerText.configured(settings.config()));
        }
        begun = true;
      } else if (recorded instanceof RecordedResult result && result.wasSent()) {
        await(startNs + (long) (result.timeNs() / replay.speed()));
        if (frame != null) {
          send(frame);
        }
        send(result);
        Optional<String> counted = requests.count(result);
        if (counted.isPresent()) {
          send(counted.get());
        }
        frame = null;
      }
    }
    if (replay.loop()) {
      end(RESTART, "the recording begins anew");
    } else {
      send(ServerText.notice(NoticeCode.REPLAY_ENDED, "the recording ends here"));
      stay();
    }
  }

  private boolean isOn() {
    return over.getCount() > 0;
  }

  /** Waits until then, answering what the client asks for. */
  private void await(long dueNs) throws InterruptedException {
    long aheadNs = dueNs - System.nanoTime();
    if (-aheadNs > BEHIND_NS) {
      tellSlow(-aheadNs);
    }
    while (isOn()) {
      aheadNs = Math.max(0, dueNs - System.nanoTime());
      String answer = requests.awaitAnswer(aheadNs);
      if (answer == null) {
        return;
      }
      send(answer);
    }
  }

  private void tellSlow(long behindNs) throws InterruptedException {
    long nowNs = System.nanoTime();
    if (nowNs - toldNs < TELL_EVERY_NS) {
      return;
    }
    toldNs = nowNs;
    String message =
        String.format(
            Locale.ROOT,
            "the replay is %.1f s behind: this machine, or the client, is too slow for the speed;"
                + " nothing is left out",
            behindNs / NS_PER_S);
    SparseLog.CLIENTS.log(WARNING, message);
    send(ServerText.notice(NoticeCode.SLOW, message));
  }

  /** Answers until the client leaves, and finds out if it has vanished. */
  private void stay() throws InterruptedException {
    while (isOn()) {
      String answer = requests.awaitAnswer(TELL_EVERY_NS);
      if (answer != null) {
        send(answer);
      } else {
        sendBy(transport::ping);
      }
    }
  }

  private void send(RecordedFrame frame) throws InterruptedException {
    if (format == WireFormat.BINARY) {
      sendBy(sent -> transport.binary(frame.message(), sent));
      return;
    }
    byte[] message = new byte[frame.message().remaining()];
    frame.message().get(message);
    try {
      send(ClientTextWriter.frame(FrameBinary.read(message)));
    } catch (BadMessageException e) {
      throw new IllegalStateException("a frame that was read cannot be read", e);
    }
  }

  /** As it is recorded, or translated. */
  private void send(RecordedResult result) throws InterruptedException {
    if (format == WireFormat.JSON) {
      send(
          result.format() == format
              ? StandardCharsets.UTF_8.decode(result.payload()).toString()
              : ResultJson.message(result.message()));
    } else {
      ByteBuffer message =
          result.format() == format ? result.payload() : ResultBinary.write(result.message());
      sendBy(sent -> transport.binary(message, sent));
    }
  }

  private void send(String text) throws InterruptedException {
    sendBy(sent -> transport.text(text, sent));
  }

  /** Sends and waits until it is sent; a client that does not read is closed. */
  private void sendBy(Consumer<Consumer<Boolean>> sending) throws InterruptedException {
    if (!isOn()) {
      return;
    }
    CountDownLatch done = new CountDownLatch(1);
    boolean[] well = {false};
    sending.accept(
        sent -> {
          well[0] = sent;
          done.countDown();
        });
    if (!done.await(slowReaderTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
      end(ErrorCode.TOO_SLOW.closeCode().orElseThrow(), ErrorCode.TOO_SLOW.wireName());
    } else if (!well[0]) {
      leave();
    }
  }

  /** Answered by the replay's own thread; a client that floods is answered less often. */
  @Override
  public void onText(String part, boolean last) {
    if (!requests.add(part, last)) {
      end(ErrorCode.TOO_LARGE.closeCode().orElseThrow(), ErrorCode.TOO_LARGE.wireName());
    }
  }

  /** A frame: the recording has its own. */
  @Override
  public void onBinary(ByteBuffer part, boolean last) {}

  /** A send that fails says it, too. */
  @Override
  public void onPong() {}

  void end(int code, String reason) {
    if (isOn()) {
      leave();
      transport.close(code, reason, () -> {});
    }
  }

  @Override
  public void leave() {
    over.countDown();
    forgotten.accept(this);
  }
}
