package io.posestream.models.track;

import io.posestream.person.Body;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, by whatever track they are followed: the id, and how they move. Not thread-safe.
 *
 * <p>Who was first found apart from everybody else is a person at once; who was found beside
 * somebody may be a double, until it has lasted.
 */
final class Identity {
  /** A younger one that was found beside somebody is no person yet. */
  private static final long PROVED_NS = 500_000_000;

  private final int id;
  private final long sinceNs;
  private final boolean apart;
  private @Nullable PersonMotion motion;

  Identity(int id, long sinceNs, boolean apart) {
    this.id = id;
    this.sinceNs = sinceNs;
    this.apart = apart;
  }

  int id() {
    return id;
  }

  /** Whether this is a person, and not perhaps a double of one. */
  boolean isProved(long timestampNs) {
    return apart || timestampNs - sinceNs >= PROVED_NS;
  }

  /** Learns how the body moves, if no other body is so near that they may be taken for another. */
  void learn(Body body, boolean crowded, long timestampNs) {
    if (motion == null) {
      motion = new PersonMotion(body, timestampNs);
    } else {
      motion.see(body, crowded, timestampNs);
    }
  }

  /** How the person moves; empty before it was seen for a whole frame. */
  Optional<PersonMotion> motion() {
    return Optional.ofNullable(motion);
  }

  /** How badly a track's way fits this person, as a fraction of the size. */
  double misfit(BodyPath path, long timestampNs) {
    return motion().map(known -> known.misfit(path, timestampNs)).orElse(0.0);
  }
}
