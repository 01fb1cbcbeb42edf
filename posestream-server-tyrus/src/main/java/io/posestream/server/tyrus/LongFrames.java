package io.posestream.server.tyrus;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a client's longest WebSocket frames (RFC 6455, section 5.2) into fragments while they
 * arrive. Tyrus collects a frame whole before anyone sees any of it, and where its buffer is too
 * small it logs a stack trace and closes with 1011. Fragments it hands on as they come, so that the
 * endpoint refuses a message that is too long, in its own words and with 1009.
 *
 * <p>Not thread-safe.
 */
final class LongFrames {
  /** Payload of a fragment; a multiple of the mask's four bytes, so that one mask fits all. */
  private static final int FRAGMENT_BYTES = 1 << 16;

  /** Flags and length, eight further bytes of length, mask. */
  private static final int LONGEST_HEADER = 14;

  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int OPCODE = 0x0F;
  private static final int LAST_DATA_OPCODE = 2;
  private static final int LENGTH = 0x7F;
  private static final int LENGTH_16_BITS = 126;
  private static final int LENGTH_64_BITS = 127;

  private final long maxBytes;
  private final ByteBuffer header = ByteBuffer.allocate(LONGEST_HEADER);
  private final byte[] mask = new byte[4];
  private long frameLeft;
  private long fragmentLeft;
  private int flags;

  /** Leaves frames with up to {@code maxBytes} of payload as they are. */
  LongFrames(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** What has arrived, in pieces of at most a fragment each; bytes of a header may wait. */
  List<ByteBuffer> next(ByteBuffer arrived) {
    List<ByteBuffer> pieces = new ArrayList<>();
    while (arrived.hasRemaining()) {
      if (fragmentLeft > 0) {
        pieces.add(payload(arrived));
      } else if (frameLeft > 0) {
        pieces.add(beginFragment(0));
      } else {
        header.put(arrived.get());
        if (header.position() == headerBytes()) {
          pieces.add(beginFrame());
        }
      }
    }
    return pieces;
  }

  private ByteBuffer payload(ByteBuffer arrived) {
    int count = (int) Math.min(Math.min(fragmentLeft, FRAGMENT_BYTES), arrived.remaining());
    byte[] bytes = new byte[count];
    arrived.get(bytes);
    fragmentLeft -= count;
    frameLeft -= count;
    return ByteBuffer.wrap(bytes);
  }

  /** Of the header that has begun to arrive, as far as that is known. */
  private int headerBytes() {
    if (header.position() < 2) {
      return 2;
    }
    int length = header.get(1) & LENGTH;
    int extended = length == LENGTH_64_BITS ? Long.BYTES : length == LENGTH_16_BITS ? 2 : 0;
    return 2 + extended + ((header.get(1) & MASKED) == 0 ? 0 : mask.length);
  }

  private ByteBuffer beginFrame() {
    flags = header.get(0) & 0xFF;
    boolean masked = (header.get(1) & MASKED) != 0;
    int length = header.get(1) & LENGTH;
    if (length == LENGTH_64_BITS) {
      frameLeft = header.getLong(2);
    } else {
      frameLeft = length == LENGTH_16_BITS ? header.getShort(2) & 0xFFFF : length;
    }
    if (masked) {
      header.get(header.position() - mask.length, mask);
    }
    if (masked && (flags & OPCODE) <= LAST_DATA_OPCODE && frameLeft > maxBytes) {
      header.clear();
      return beginFragment(flags & ~FIN);
    }
    // A length below zero is for Tyrus to refuse.
    fragmentLeft = frameLeft;
    byte[] bytes = new byte[header.position()];
    header.flip().get(bytes);
    header.clear();
    return ByteBuffer.wrap(bytes);
  }

  /**
   * The header of the next fragment.
   *
   * @param firstByte what it begins with, without the bit for the last one
   */
  private ByteBuffer beginFragment(int firstByte) {
    fragmentLeft = Math.min(frameLeft, FRAGMENT_BYTES);
    int last = fragmentLeft == frameLeft ? flags & FIN : 0;
    return ByteBuffer.allocate(LONGEST_HEADER)
        .put((byte) (firstByte | last))
        .put((byte) (MASKED | LENGTH_64_BITS))
        .putLong(fragmentLeft)
        .put(mask)
        .flip();
  }
}
