package io.posestream.quality;

import java.util.Objects;
import java.util.Optional;

/**
 * Which networks run, and how often those of the hands.
 *
 * @param body size of the body network; empty if none runs and hands are found alone
 * @param hands how hands are processed; empty if they are not
 * @since 0.1
 */
public record Quality(Optional<PoseModel> body, Optional<HandQuality> hands) {
  public Quality {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(hands, "hands");
    if (body.isEmpty() && hands.isEmpty()) {
      throw new IllegalArgumentException("a quality is of bodies or hands or both, not of neither");
    }
  }

  /** Body alone. */
  public static Quality of(PoseModel body) {
    return new Quality(Optional.of(Objects.requireNonNull(body, "body")), Optional.empty());
  }

  /** Body, and hands in one of so many frames. */
  public static Quality of(PoseModel body, HandModel model, int everyFrames) {
    Objects.requireNonNull(body, "body");
    return new Quality(Optional.of(body), Optional.of(new HandQuality(model, everyFrames)));
  }

  /** Hands in one of so many frames, and no body. */
  public static Quality ofHands(HandModel model, int everyFrames) {
    return new Quality(Optional.empty(), Optional.of(new HandQuality(model, everyFrames)));
  }

  /** In one of how many frames everything is processed; 1 without hands. */
  public int cycleFrames() {
    return hands.map(HandQuality::everyFrames).orElse(1);
  }

  /** The lesser of the two in each respect; bodies and hands only if both have them. */
  public Quality limitedTo(Quality ceiling) {
    return new Quality(
        body.flatMap(mine -> ceiling.body.map(most -> mine.compareTo(most) < 0 ? mine : most)),
        hands.flatMap(mine -> ceiling.hands.map(mine::limitedTo)));
  }
}
