package io.posestream.cli.input;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How an input is read.
 *
 * @param frames which frames are processed, if the user said so
 * @param fps frames per second of the drawn person
 * @param durationS seconds after which to stop
 * @param maxFrames frames after which to stop
 * @param track which of several video tracks of a file, from 0
 * @param giveUpS seconds without a picture after which a network stream ends
 */
public record InputOptions(
    Optional<FrameChoice> frames,
    OptionalDouble fps,
    OptionalDouble durationS,
    OptionalLong maxFrames,
    OptionalInt track,
    OptionalDouble giveUpS) {
  /** Everything as the input itself has it. */
  public static InputOptions defaults() {
    return new InputOptions(
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty());
  }
}
