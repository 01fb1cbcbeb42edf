package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.frame.EncodedImage;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The whole process, told to end while clients send. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS) // there is no SIGTERM
@SuppressWarnings("NullAway.Init")
class SigtermTest {
  private static final int SIGTERM_EXIT = 128 + 15;
  private static final ResultReader READER = ResultReader.of(StreamDescription.standard());

  private ServeProcess process;

  @AfterEach
  void kill() {
    process.close();
  }

  @Test
  void shouldTellEveryClientWithWholeMessagesAndEnd() throws Exception {
    EncodedImage picture = EncodedImage.of(FigurePictures.jpegs(1).get(0));
    process = ServeProcess.start("--model=lite");
    int port = process.port();
    List<Sender> senders = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      senders.add(
          new Sender(port, i % 2 == 0 ? "posestream.v1.binary" : "posestream.v1.json", picture));
    }
    for (Sender sender : senders) {
      sender.awaitResults(3);
    }
    process.terminate();
    for (Sender sender : senders) {
      sender.checkGoodbye();
    }
    assertThat(process.awaitExit(10)).isEqualTo(SIGTERM_EXIT);
  }

  /** Fires frames without waiting, from a thread of its own, until the connection ends. */
  private static final class Sender {
    private static final long INTERVAL_MS = 20;

    private final ServeClient client;
    private final EncodedImage picture;
    private final CountDownLatch ended = new CountDownLatch(1);
    private long lastSequence = -1;
    private boolean announced;

    Sender(int port, String subprotocol, EncodedImage picture) throws Exception {
      this.picture = picture;
      client = new ServeClient(port, subprotocol);
      assertThat(client.json().get("version").asInt()).isEqualTo(1);
      Thread thread = new Thread(this::fire);
      thread.setDaemon(true);
      thread.start();
    }

    private void fire() {
      try {
        for (long i = 0; !ended.await(INTERVAL_MS, TimeUnit.MILLISECONDS); i++) {
          client.send(new FrameMessage(i, i * (double) INTERVAL_MS, picture));
        }
      } catch (CompletionException | InterruptedException e) {
        // The server has closed the connection.
      }
    }

    void awaitResults(int count) throws InterruptedException {
      for (int i = 0; i < count; i++) {
        result(client.next());
      }
    }

    /** Results in order, the notice, at most the results of frames in work, and close 1001. */
    void checkGoodbye() throws InterruptedException {
      Object message = client.next();
      while (!(message instanceof ServeClient.Closed)) {
        if (message instanceof JsonNode json && json.get("event").asText().equals("notice")) {
          assertThat(json.get("data").get("code").asText()).isEqualTo("shuttingDown");
          announced = true;
        } else {
          result(message);
        }
        message = client.next();
      }
      ended.countDown();
      assertThat(message).isEqualTo(new ServeClient.Closed(1001));
      assertThat(announced).isTrue();
    }

    private void result(Object message) {
      ResultMessage read =
          message instanceof ByteBuffer bytes ? whole(bytes) : READER.message(message.toString());
      assertThat(read.result()).isInstanceOf(PoseResult.Detected.class);
      long sequence = read.result().frame().sequence();
      assertThat(sequence).isGreaterThan(lastSequence);
      lastSequence = sequence;
    }

    private static ResultMessage whole(ByteBuffer bytes) {
      ResultMessage read = READER.binary(bytes);
      assertThat(ResultBinary.write(read)).isEqualTo(bytes);
      return read;
    }
  }
}
