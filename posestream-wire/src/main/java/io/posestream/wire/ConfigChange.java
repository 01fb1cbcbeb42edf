package io.posestream.wire;

import io.posestream.hand.HandModel;
import io.posestream.pose.PoseModel;
import io.posestream.quality.QualityTarget;
import java.util.Optional;

/**
 * Which settings shall change; what is empty stays.
 *
 * @param model size of the body network
 * @param handModel size of the hand network
 * @param hands whether hands are looked for
 * @param smoothing which filter is used
 * @param mirrored whether the pictures are mirrored
 * @param detectionThreshold 0..1
 * @param presenceThreshold 0..1
 * @param target what shall be held
 */
public record ConfigChange(
    Optional<PoseModel> model,
    Optional<HandModel> handModel,
    Optional<Boolean> hands,
    Optional<SmoothingChoice> smoothing,
    Optional<Boolean> mirrored,
    Optional<Float> detectionThreshold,
    Optional<Float> presenceThreshold,
    Optional<TargetChange> target) {
  /**
   * A wish for another target.
   *
   * @param target the target; empty to have none any more
   */
  public record TargetChange(Optional<QualityTarget> target) {}

  /** Sets everything as {@code config} has it. */
  public static ConfigChange to(StreamConfig config) {
    return new ConfigChange(
        Optional.of(config.model()),
        Optional.of(config.handModel()),
        Optional.of(config.hands()),
        Optional.of(config.smoothing()),
        Optional.of(config.mirrored()),
        Optional.of(config.detectionThreshold()),
        Optional.of(config.presenceThreshold()),
        Optional.of(new TargetChange(config.target())));
  }

  /** The settings that result from those before. */
  public StreamConfig applyTo(StreamConfig before) {
    return new StreamConfig(
        model.orElse(before.model()),
        handModel.orElse(before.handModel()),
        hands.orElse(before.hands()),
        smoothing.orElse(before.smoothing()),
        mirrored.orElse(before.mirrored()),
        detectionThreshold.orElse(before.detectionThreshold()),
        presenceThreshold.orElse(before.presenceThreshold()),
        target.map(TargetChange::target).orElse(before.target()));
  }
}
