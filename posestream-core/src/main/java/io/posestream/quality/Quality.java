package io.posestream.quality;

import java.util.Objects;
import java.util.Optional;

/**
 * Which networks run, and how often those of the hands.
 *
 * @param body size of the body network
 * @param hands how hands are processed; empty if they are not
 * @since 0.1
 */
public record Quality(PoseModel body, Optional<HandQuality> hands) {
  public Quality {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(hands, "hands");
  }

  /** Body alone. */
  public static Quality of(PoseModel body) {
    return new Quality(body, Optional.empty());
  }

  /** Body, and hands in one of so many frames. */
  public static Quality of(PoseModel body, HandModel model, int everyFrames) {
    return new Quality(body, Optional.of(new HandQuality(model, everyFrames)));
  }

  /** In one of how many frames everything is processed; 1 without hands. */
  public int cycleFrames() {
    return hands.map(HandQuality::everyFrames).orElse(1);
  }

  /** The lesser of the two in each respect; hands only if both have them. */
  public Quality limitedTo(Quality ceiling) {
    return new Quality(
        body.compareTo(ceiling.body) < 0 ? body : ceiling.body,
        hands.flatMap(mine -> ceiling.hands.map(mine::limitedTo)));
  }
}
