package io.posestream.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Where what stands in a recording, little endian; the tables are in {@code docs/recording.md}. */
final class RecordLayout {
  static final int VERSION = 1;

  static final int FILE_HEADER_BYTES = 16;
  static final int VERSION_AT = 8;

  /** As of PNG: the first byte is no text, and a line end that is converted is noticed. */
  private static final byte[] MAGIC = {(byte) 0x89, 'P', 'S', 'R', 'E', 'C', '\r', '\n'};

  static final int RECORD_HEADER_BYTES = 16;
  static final int TYPE_AT = 4;
  static final int FLAGS_AT = 5;
  static final int TIME_AT = 8;
  static final int CHECKSUM_BYTES = 4;

  /** More than any picture that an engine takes; a longer record is a damaged one. */
  static final int MAX_PAYLOAD_BYTES = 1 << 28;

  static final byte HEADER = 1;
  static final byte HELLO = 2;
  static final byte SETTINGS = 3;
  static final byte FRAME = 4;
  static final byte RESULT = 5;
  static final byte INDEX = 6;

  /** Of a frame: the picture was encoded for the recording, the engine processed another one. */
  static final int REENCODED = 1;

  /** Of a result: the message is text. */
  static final int TEXT = 1;

  /** Of a result: a newer one replaced it before it was sent. */
  static final int NOT_SENT = 2;

  /** Of a frame: capture time and receive time, before the message. */
  static final int FRAME_TIMES_BYTES = 16;

  /** Of settings: the sequence of the first frame that they hold for, before the text. */
  static final int FROM_SEQUENCE_BYTES = 4;

  /** Of the index: results, frames, time of the last one, and the number of places. */
  static final int INDEX_HEAD_BYTES = 28;

  static final int PLACE_BYTES = 16;

  /** One place in so much time, so that a seek reads half a second of records at most. */
  static final long PLACE_EVERY_NS = 500_000_000;

  static final int TRAILER_BYTES = 16;
  private static final byte[] TRAILER_MAGIC = {'P', 'S', 'R', 'E', 'N', 'D', '\r', '\n'};

  private RecordLayout() {}

  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static ByteBuffer fileHeader() {
    ByteBuffer header = buffer(FILE_HEADER_BYTES);
    header.put(0, MAGIC);
    header.putShort(VERSION_AT, (short) VERSION);
    return header;
  }

  static boolean isRecording(ByteBuffer fileHeader) {
    return startsWith(fileHeader, MAGIC);
  }

  static ByteBuffer trailer(long indexAt) {
    ByteBuffer trailer = buffer(TRAILER_BYTES);
    trailer.putLong(0, indexAt);
    trailer.put(Long.BYTES, TRAILER_MAGIC);
    return trailer;
  }

  static boolean isTrailer(ByteBuffer last) {
    return startsWith(last.duplicate().position(Long.BYTES), TRAILER_MAGIC);
  }

  private static boolean startsWith(ByteBuffer bytes, byte[] magic) {
    return bytes.remaining() >= magic.length
        && bytes.slice(bytes.position(), magic.length).equals(ByteBuffer.wrap(magic));
  }

  /** Of the header and the payload of one record, each from its position to its limit. */
  static int checksum(ByteBuffer... parts) {
    CRC32C checksum = new CRC32C();
    for (ByteBuffer part : parts) {
      checksum.update(part.duplicate());
    }
    return (int) checksum.getValue();
  }
}
