package io.posestream.cli.serve;

import io.posestream.server.ServiceCounts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in one line whether the machine keeps up. Not thread-safe. */
final class LoadReport {
  /** A client that fires without waiting always loses some. */
  private static final double MANY_DROPPED = 0.25;

  private static final double NS_PER_MS = 1e6;

  private @Nullable ServiceCounts before;

  /** The last so many seconds; empty when no frame was processed. */
  Optional<String> next(ServiceCounts now, long seconds) {
    ServiceCounts then = before;
    before = now;
    long results = now.results() - (then == null ? 0 : then.results());
    if (results == 0) {
      return Optional.empty();
    }
    long dropped = now.framesDropped() - (then == null ? 0 : then.framesDropped());
    double totalMs = (now.totalNs() - (then == null ? 0 : then.totalNs())) / NS_PER_MS / results;
    double waitMs = (now.waitNs() - (then == null ? 0 : then.waitNs())) / NS_PER_MS / results;
    boolean keepsUp = dropped <= MANY_DROPPED * (dropped + results);
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%d client(s), %.1f results/s, %.1f ms each of which %.1f ms waiting, %d frames"
                + " skipped: %s",
            now.clients(),
            (double) results / seconds,
            totalMs,
            waitMs,
            dropped,
            keepsUp ? "keeps up" : "does not keep up with what is sent"));
  }
}
