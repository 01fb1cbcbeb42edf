package io.posestream.wire;

import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A frame as one binary message: a header, little endian, then the JPEG. The table is in {@code
 * wire/README.md}.
 *
 * <p>Threading: safe for use by several threads.
 *
 * @since 0.1
 */
public final class FrameBinary {
  /** Bytes of the header of this version. */
  public static final int HEADER_BYTES = 24;

  private static final int MAGIC = WireMagic.of('P', 'S', 'F');
  private static final int HEADER_LENGTH_AT = 6;
  private static final int SEQUENCE_AT = 8;
  private static final int TIMESTAMP_AT = 16;

  private FrameBinary() {}

  /**
   * Reads one whole message; a longer header than this version's is skipped to its end.
   *
   * @param message not modified; the picture is copied out of it
   * @throws BadMessageException if it is none; the bytes may be anything, nothing else is thrown
   */
  public static FrameMessage read(byte[] message) throws BadMessageException {
    ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    if (message.length < HEADER_BYTES || bytes.getInt(0) != MAGIC) {
      throw BadMessageException.of(
          ErrorCode.BAD_FRAME, "this is no binary frame of version " + WireFormat.VERSION);
    }
    long sequence = Integer.toUnsignedLong(bytes.getInt(SEQUENCE_AT));
    int headerLength = Short.toUnsignedInt(bytes.getShort(HEADER_LENGTH_AT));
    if (headerLength < HEADER_BYTES || headerLength > message.length) {
      throw BadMessageException.ofFrame(
          sequence, "the header cannot be " + headerLength + " bytes long");
    }
    double timestampMs = bytes.getDouble(TIMESTAMP_AT);
    if (!Double.isFinite(timestampMs)) {
      throw BadMessageException.ofFrame(sequence, "the timestamp must be finite: " + timestampMs);
    }
    if (headerLength == message.length) {
      throw BadMessageException.ofEmptyImage(sequence);
    }
    byte[] image = Arrays.copyOfRange(message, headerLength, message.length);
    return new FrameMessage(sequence, timestampMs, EncodedImage.of(image));
  }

  /** Writes a message, as a client does; {@link #read} gives an equal frame. */
  public static byte[] write(FrameMessage frame) {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER_BYTES + frame.image().sizeBytes())
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0, MAGIC);
    bytes.putShort(HEADER_LENGTH_AT, (short) HEADER_BYTES);
    bytes.putInt(SEQUENCE_AT, (int) frame.sequence());
    bytes.putDouble(TIMESTAMP_AT, frame.timestampMs());
    frame.image().copyTo(bytes.position(HEADER_BYTES));
    return bytes.array();
  }
}
