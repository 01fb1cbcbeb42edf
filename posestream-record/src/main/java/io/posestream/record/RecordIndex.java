package io.posestream.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a recording holds, and where a moment of it stands: one place in half a second. Grows
 * with the records, in the order of the file. Not thread-safe.
 */
final class RecordIndex {
  private record Place(long timeNs, long at) {}

  private final List<Place> places = new ArrayList<>();
  private long results;
  private long frames;
  private long lastTimeNs;

  /** A record that begins at the byte {@code at}. */
  void add(byte type, long timeNs, long at) {
    if (type == RecordLayout.RESULT) {
      results++;
    } else if (type == RecordLayout.FRAME) {
      frames++;
    } else {
      return;
    }
    lastTimeNs = timeNs;
    if (places.isEmpty() || timeNs - last().timeNs >= RecordLayout.PLACE_EVERY_NS) {
      places.add(new Place(timeNs, at));
    }
  }

  private Place last() {
    return places.get(places.size() - 1);
  }

  long results() {
    return results;
  }

  long frames() {
    return frames;
  }

  long lastTimeNs() {
    return lastTimeNs;
  }

  /** A place of which no record before is of {@code timeNs} or later; empty says the beginning. */
  long placeBefore(long timeNs, long beginning) {
    int from = 0;
    int to = places.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (places.get(middle).timeNs <= timeNs) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from == 0 ? beginning : places.get(from - 1).at;
  }

  ByteBuffer write() {
    ByteBuffer payload =
        RecordLayout.buffer(
            RecordLayout.INDEX_HEAD_BYTES + places.size() * RecordLayout.PLACE_BYTES);
    payload.putLong(results).putLong(frames).putLong(lastTimeNs).putInt(places.size());
    for (Place place : places) {
      payload.putLong(place.timeNs).putLong(place.at);
    }
    return payload.flip();
  }

  /** Of a payload whose checksum is right; empty if its length is not that of its places. */
  static Optional<RecordIndex> read(ByteBuffer payload) {
    int placesBytes = payload.remaining() - RecordLayout.INDEX_HEAD_BYTES;
    if (placesBytes < 0) {
      return Optional.empty();
    }
    RecordIndex index = new RecordIndex();
    index.results = payload.getLong();
    index.frames = payload.getLong();
    index.lastTimeNs = payload.getLong();
    if (Integer.toUnsignedLong(payload.getInt()) * RecordLayout.PLACE_BYTES != placesBytes) {
      return Optional.empty();
    }
    while (payload.hasRemaining()) {
      index.places.add(new Place(payload.getLong(), payload.getLong()));
    }
    return Optional.of(index);
  }
}
