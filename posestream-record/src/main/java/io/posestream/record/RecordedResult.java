package io.posestream.record;

import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.WireFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A result, as it was sent. Immutable.
 *
 * @since 0.1
 */
public final class RecordedResult implements Recorded {
  private final long timeNs;
  private final byte[] payload;
  private final int flags;
  private final Supplier<ResultReader> reader;

  RecordedResult(long timeNs, byte[] payload, int flags, Supplier<ResultReader> reader) {
    this.timeNs = timeNs;
    this.payload = payload;
    this.flags = flags;
    this.reader = reader;
  }

  @Override
  public long timeNs() {
    return timeNs;
  }

  /** Whether it was sent; else a newer one replaced it, as the client read too slowly. */
  public boolean wasSent() {
    return (flags & RecordLayout.NOT_SENT) == 0;
  }

  /** Whether {@link #payload()} is a text or a binary message. */
  public WireFormat format() {
    return (flags & RecordLayout.TEXT) != 0 ? WireFormat.JSON : WireFormat.BINARY;
  }

  /** The message byte by byte as it was sent, a text in UTF-8; a read-only view. */
  public ByteBuffer payload() {
    return ByteBuffer.wrap(payload).asReadOnlyBuffer();
  }

  /** The message of a {@link WireFormat#JSON} session; meaningless for a binary one. */
  String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /**
   * The result itself.
   *
   * @throws io.posestream.wire.WireException if it is invalid, or the stream has angles that the
   *     reader was not told of
   */
  public ResultMessage message() {
    return format() == WireFormat.JSON
        ? reader.get().message(text())
        : reader.get().binary(payload());
  }
}
