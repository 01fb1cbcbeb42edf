package io.posestream.record;

import io.posestream.frame.Frame;
import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientMessage;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientStamp;
import io.posestream.wire.ClientText;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.WireFormat;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands in a record whose checksum is right. */
final class RecordedPayload {
  private static final int MAX_SETTINGS_BYTES = 1 << 20;
  private static final ClientText SETTINGS = ClientText.create(MAX_SETTINGS_BYTES);

  private RecordedPayload() {}

  /**
   * Empty for a kind that this version does not know.
   *
   * @throws IllegalArgumentException if the record cannot be read, saying why
   */
  static Optional<Recorded> read(RecordInput.Whole record, Supplier<ResultReader> reader) {
    try {
      return switch (record.type()) {
        case RecordLayout.SETTINGS -> Optional.of(settings(record));
        case RecordLayout.FRAME -> Optional.of(frame(record));
        case RecordLayout.RESULT ->
            Optional.of(
                new RecordedResult(
                    record.timeNs(), bytes(record.payload()), record.flags(), reader));
        default -> Optional.empty();
      };
    } catch (BadMessageException e) {
      throw new IllegalArgumentException(e.reason(), e);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a record is too short", e);
    }
  }

  private static RecordedSettings settings(RecordInput.Whole record) throws BadMessageException {
    long from = Integer.toUnsignedLong(record.payload().getInt());
    String text = StandardCharsets.UTF_8.decode(record.payload()).toString();
    ClientMessage message = SETTINGS.read(text, WireFormat.BINARY);
    if (!(message instanceof ClientMessage.Configure configure)) {
      throw new IllegalArgumentException("settings are a configure");
    }
    StreamConfig config = configure.change().applyTo(StreamConfig.defaults());
    return new RecordedSettings(record.timeNs(), from, config);
  }

  private static RecordedFrame frame(RecordInput.Whole record) throws BadMessageException {
    long captureTimeNs = record.payload().getLong();
    long receiveTimeNs = record.payload().getLong();
    byte[] message = bytes(record.payload());
    FrameMessage read = FrameBinary.read(message);
    Frame frame =
        new Frame(
            read.sequence(),
            captureTimeNs,
            receiveTimeNs,
            read.image(),
            new ClientStamp(read.timestampMs()));
    boolean reencoded = (record.flags() & RecordLayout.REENCODED) != 0;
    return new RecordedFrame(record.timeNs(), frame, reencoded, message);
  }

  private static byte[] bytes(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.get(bytes);
    return bytes;
  }
}
