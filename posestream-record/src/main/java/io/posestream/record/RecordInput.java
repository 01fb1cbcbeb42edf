package io.posestream.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reads records at any place of a file, as far as it reached when it was opened. */
final class RecordInput implements AutoCloseable {
  /** One whole record; {@code payload} from its position to its limit, little endian. */
  record Whole(byte type, int flags, long timeNs, ByteBuffer payload, long next) {}

  private final FileChannel channel;
  private final long bytes;

  private RecordInput(FileChannel channel) throws IOException {
    this.channel = channel;
    bytes = channel.size();
  }

  static RecordInput open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new RecordInput(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The length of the file. */
  long bytes() {
    return bytes;
  }

  /** Bytes from {@code at} on, perhaps fewer than asked for. */
  ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer buffer = RecordLayout.buffer((int) Math.max(0, Math.min(length, bytes - at)));
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        break;
      }
    }
    return buffer.flip();
  }

  /** The record that begins at {@code at}; empty if it is not whole, or damaged. */
  Optional<Whole> record(long at) throws IOException {
    if (bytes - at < RecordLayout.RECORD_HEADER_BYTES + RecordLayout.CHECKSUM_BYTES) {
      return Optional.empty();
    }
    int length = read(at, Integer.BYTES).getInt();
    long whole = (long) RecordLayout.RECORD_HEADER_BYTES + length + RecordLayout.CHECKSUM_BYTES;
    if (length < 0 || length > RecordLayout.MAX_PAYLOAD_BYTES || bytes - at < whole) {
      return Optional.empty();
    }
    ByteBuffer record = read(at, (int) whole);
    int checksumAt = RecordLayout.RECORD_HEADER_BYTES + length;
    if (record.remaining() < whole
        || RecordLayout.checksum(record.slice(0, checksumAt)) != record.getInt(checksumAt)) {
      return Optional.empty();
    }
    ByteBuffer payload =
        record.slice(RecordLayout.RECORD_HEADER_BYTES, length).order(ByteOrder.LITTLE_ENDIAN);
    return Optional.of(
        new Whole(
            record.get(RecordLayout.TYPE_AT),
            record.get(RecordLayout.FLAGS_AT),
            record.getLong(RecordLayout.TIME_AT),
            payload,
            at + whole));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
