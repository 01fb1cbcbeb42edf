package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a client may do to a server, and how the protocol says that it ends. */
enum Rogue {
  /** Sends frames and reads no result. */
  NEVER_READS("sends frames, never reads", 1013) {
    @Override
    int visit(RawPeer peer, JpegClip clip, long endNs) throws IOException, InterruptedException {
      // As text, of which the network holds fewer results than in binary.
      for (int i = 0; System.nanoTime() < endNs; i++) {
        String frame =
            ClientTextWriter.frame(
                new FrameMessage(i, i * 1e3 / FRAMES_PER_S, clip.jpeg(i % clip.frames().size())));
        if (!sent(peer, RawPeer.frame(RawPeer.TEXT, true, bytes(frame)))) {
          break;
        }
        TimeUnit.MILLISECONDS.sleep(1000 / FRAMES_PER_S);
      }
      return peer.awaitClose(PATIENCE);
    }
  },
  /** Sends one byte of a frame each second. */
  SENDS_SLOWLY("sends 1 byte/s", 1001) {
    @Override
    int visit(RawPeer peer, JpegClip clip, long endNs) throws IOException, InterruptedException {
      byte[] message = FrameBinary.write(new FrameMessage(0, 0, clip.jpeg(0)));
      boolean open = sent(peer, RawPeer.head(RawPeer.BINARY, true, message.length));
      for (int i = 0; open && i <= SILENCE_S + 1; i++) {
        open = sent(peer, new byte[] {message[i]});
        TimeUnit.SECONDS.sleep(1);
      }
      return peer.awaitClose(PATIENCE);
    }
  },
  /** Sends pings and reads the pongs. */
  FLOODS_WITH_PINGS("5 000 pings/s, reads the pongs", RawPeer.STAYS_OPEN) {
    @Override
    int visit(RawPeer peer, JpegClip clip, long endNs) throws IOException, InterruptedException {
      while (System.nanoTime() < endNs) {
        peer.send(PINGS);
        peer.send(PONG);
        peer.skipArrived();
        TimeUnit.MILLISECONDS.sleep(20);
      }
      return RawPeer.STAYS_OPEN;
    }
  },
  /**
   * Sends pings and leaves the pongs to the server. If what it sent is not read to its end when the
   * server closes, the network takes the close frame away.
   */
  FLOODS_AND_NEVER_READS("5 000 pings/s, never reads", 1001, true) {
    @Override
    int visit(RawPeer peer, JpegClip clip, long endNs) throws IOException, InterruptedException {
      while (System.nanoTime() < endNs && sent(peer, PINGS)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      return peer.awaitClose(PATIENCE);
    }
  },
  /** Sends JSON that is 1 000 levels deep. */
  NESTS_DEEPLY("JSON 1 000 levels deep", 1008) {
    @Override
    int visit(RawPeer peer, JpegClip clip, long endNs) throws IOException {
      String deep = "[".repeat(1000) + "]".repeat(1000);
      byte[] text = bytes("{\"event\":\"configure\",\"data\":" + deep + "}");
      for (int i = 0; i < 60 && sent(peer, RawPeer.frame(RawPeer.TEXT, true, text)); ) {
        i++;
      }
      return peer.awaitClose(PATIENCE);
    }
  },
  /** Sends a text of 10 MB as one frame. */
  SENDS_ONE_HUGE_FRAME("text of 10 MB in one frame", 1009) {
    @Override
    int visit(RawPeer peer, JpegClip clip, long endNs) throws IOException {
      sent(peer, RawPeer.head(RawPeer.TEXT, true, HUGE_BYTES));
      inPieces(piece -> sent(peer, piece));
      return peer.awaitClose(PATIENCE);
    }
  },
  /** Sends a text of 10 MB in fragments. */
  SENDS_HUGE_FRAGMENTS("text of 10 MB in fragments", 1009) {
    @Override
    int visit(RawPeer peer, JpegClip clip, long endNs) throws IOException {
      sent(peer, RawPeer.frame(RawPeer.TEXT, false, new byte[] {'{'}));
      inPieces(piece -> sent(peer, RawPeer.frame(RawPeer.CONTINUATION, false, piece)));
      return peer.awaitClose(PATIENCE);
    }
  };

  /** What the server is told for {@link #SENDS_SLOWLY}. */
  static final int SILENCE_S = 6;

  private static final int FRAMES_PER_S = 15;
  private static final int HUGE_BYTES = 10_000_000;
  private static final int PIECE_BYTES = 50_000;
  private static final int PINGS_AT_ONCE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final byte[] PINGS = pings();

  /** A sign of life, which a ping is not. */
  private static final byte[] PONG = RawPeer.frame(RawPeer.PONG, true, new byte[0]);

  private final String description;
  private final int closeCode;
  private final boolean cutOffAsWell;

  Rogue(String description, int closeCode) {
    this(description, closeCode, false);
  }

  Rogue(String description, int closeCode, boolean cutOffAsWell) {
    this.description = description;
    this.closeCode = closeCode;
    this.cutOffAsWell = cutOffAsWell;
  }

  /** For people to read. */
  String description() {
    return description;
  }

  /** What may end its connection; {@link RawPeer#STAYS_OPEN} if nothing does. */
  Set<Integer> closeCodes() {
    return cutOffAsWell ? Set.of(closeCode, RawPeer.CUT_OFF) : Set.of(closeCode);
  }

  /**
   * Misbehaves on one connection, about until {@code endNs} or until it is cut off.
   *
   * @return the code of the close frame; {@link RawPeer#STAYS_OPEN} if there was none
   */
  abstract int visit(RawPeer peer, JpegClip clip, long endNs)
      throws IOException, InterruptedException;

  /** In which subprotocol it comes. */
  RawPeer connect(URI server) throws IOException {
    return new RawPeer(
        server, this == SENDS_SLOWLY ? "posestream.v1.binary" : "posestream.v1.json");
  }

  private static byte[] pings() {
    byte[] ping = RawPeer.frame(RawPeer.PING, true, new byte[100]);
    byte[] pings = new byte[PINGS_AT_ONCE * ping.length];
    for (int i = 0; i < PINGS_AT_ONCE; i++) {
      System.arraycopy(ping, 0, pings, i * ping.length, ping.length);
    }
    return pings;
  }

  private static void inPieces(Consumer<byte[]> sending) {
    for (int sent = 0; sent < HUGE_BYTES; sent += PIECE_BYTES) {
      sending.accept(new byte[PIECE_BYTES]);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** False once the server has closed the connection. */
  private static boolean sent(RawPeer peer, byte[] bytes) {
    try {
      peer.send(bytes);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
