package io.posestream.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the records of a file end, and their index: the one that the writer left, else one that is
 * made of all that can be read.
 *
 * @param end the byte behind the last record of the stream
 * @param complete whether the writer closed the file
 */
record RecordContents(RecordIndex index, long end, boolean complete) {
  /** Of a file whose records begin at {@code beginning}. */
  static RecordContents of(RecordInput input, long beginning) throws IOException {
    Optional<RecordContents> closed = closed(input, beginning);
    return closed.isPresent() ? closed.get() : scanned(input, beginning);
  }

  private static Optional<RecordContents> closed(RecordInput input, long beginning)
      throws IOException {
    long trailerAt = input.bytes() - RecordLayout.TRAILER_BYTES;
    if (trailerAt < beginning) {
      return Optional.empty();
    }
    ByteBuffer trailer = input.read(trailerAt, RecordLayout.TRAILER_BYTES);
    long indexAt = trailer.getLong(0);
    if (!RecordLayout.isTrailer(trailer) || indexAt < beginning || indexAt >= trailerAt) {
      return Optional.empty();
    }
    Optional<RecordInput.Whole> record = input.record(indexAt);
    if (record.isEmpty()
        || record.get().type() != RecordLayout.INDEX
        || record.get().next() != trailerAt) {
      return Optional.empty();
    }
    return RecordIndex.read(record.get().payload())
        .map(index -> new RecordContents(index, indexAt, true));
  }

  private static RecordContents scanned(RecordInput input, long beginning) throws IOException {
    RecordIndex index = new RecordIndex();
    long at = beginning;
    while (true) {
      Optional<RecordInput.Whole> record = input.record(at);
      if (record.isEmpty() || record.get().type() == RecordLayout.INDEX) {
        return new RecordContents(index, at, false);
      }
      index.add(record.get().type(), record.get().timeNs(), at);
      at = record.get().next();
    }
  }
}
