package io.posestream.record;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Appends whole records: one that cannot be written is taken back, so that the file ends with the
 * last whole one. Not thread-safe.
 */
final class RecordOutput {
  /** The file; tests bring a full disk. */
  interface Target {
    void write(ByteBuffer bytes) throws IOException;

    void truncate(long bytes) throws IOException;

    void force() throws IOException;

    void close() throws IOException;
  }

  private final Target target;
  private final ByteBuffer checksum = RecordLayout.buffer(RecordLayout.CHECKSUM_BYTES);
  private final ByteBuffer header = RecordLayout.buffer(RecordLayout.RECORD_HEADER_BYTES);
  private long bytes;

  /** Writes what a recording begins with. */
  RecordOutput(Target target) throws IOException {
    this.target = target;
    whole(RecordLayout.fileHeader());
  }

  /** Bytes of the whole records so far; where the next one begins. */
  long bytes() {
    return bytes;
  }

  /** Appends a record whose payload are the parts, each from its position to its limit. */
  void append(byte type, int flags, long timeNs, ByteBuffer... parts) throws IOException {
    int length = 0;
    for (ByteBuffer part : parts) {
      length = Math.addExact(length, part.remaining());
    }
    if (length > RecordLayout.MAX_PAYLOAD_BYTES) {
      throw new IOException("a record cannot hold " + length + " bytes");
    }
    header.clear();
    header.putInt(0, length);
    header.put(RecordLayout.TYPE_AT, type);
    header.put(RecordLayout.FLAGS_AT, (byte) flags);
    header.putLong(RecordLayout.TIME_AT, timeNs);
    // One write is one call of the system: of a killed process all of a record is there, or little.
    ByteBuffer record =
        RecordLayout.buffer(
            RecordLayout.RECORD_HEADER_BYTES + length + RecordLayout.CHECKSUM_BYTES);
    record.put(header);
    for (ByteBuffer part : parts) {
      record.put(part.duplicate());
    }
    checksum.putInt(0, RecordLayout.checksum(record.duplicate().flip()));
    record.put(checksum.duplicate().rewind());
    whole(record.flip());
  }

  /** Ends the file with where its index is. Without room for that the index goes, too. */
  void appendTrailer(long indexAt) throws IOException {
    try {
      whole(RecordLayout.trailer(indexAt));
    } catch (IOException e) {
      bytes = indexAt;
      cutBack(e);
      throw e;
    }
    target.force();
  }

  private void whole(ByteBuffer record) throws IOException {
    int length = record.remaining();
    try {
      target.write(record);
      bytes += length;
    } catch (IOException e) {
      cutBack(e);
      throw e;
    }
  }

  private void cutBack(IOException because) {
    try {
      target.truncate(bytes);
    } catch (IOException e) {
      // A reader cuts it as well.
      because.addSuppressed(e);
    }
  }

  void close() throws IOException {
    target.close();
  }
}
