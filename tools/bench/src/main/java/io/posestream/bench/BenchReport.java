package io.posestream.bench;

import io.posestream.bench.machine.Load;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.original.OriginalReport;
import io.posestream.bench.stage.StageReport;
import io.posestream.bench.stream.StreamReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that was measured; all ratios come from one run on one machine.
 *
 * @param machine what it was measured on
 * @param load how busy the machine was
 * @param engine name and version of the runtime
 * @param runs one per clip and choice of models
 */
public record BenchReport(Machine machine, Load load, String engine, List<Run> runs) {
  public BenchReport {
    runs = List.copyOf(runs);
  }

  /**
   * What was looked at, and with what.
   *
   * @param clip its name
   * @param widthPx width of the pictures
   * @param heightPx height of the pictures
   * @param clipFrames frames before the clip begins anew
   * @param meanJpegBytes mean size of a JPEG
   * @param bodyModel size of the body's network
   * @param handModel size of the hands' network; empty if no hands were looked for
   */
  public record Subject(
      String clip,
      int widthPx,
      int heightPx,
      int clipFrames,
      double meanJpegBytes,
      String bodyModel,
      Optional<String> handModel) {}

  /**
   * One clip with one choice of models.
   *
   * @param subject what was looked at
   * @param stages frame by frame
   * @param oneStream one stream flat out
   * @param severalStreams several side by side, if asked for
   * @param severalAgainstOne their results per second together over those of the one
   * @param soak the long run, if asked for
   * @param networks the networks alone, if asked for
   * @param original the original's loop, if asked for
   */
  public record Run(
      Subject subject,
      StageReport stages,
      StreamReport oneStream,
      Optional<StreamReport> severalStreams,
      OptionalDouble severalAgainstOne,
      Optional<StreamReport> soak,
      Optional<NetworkReport> networks,
      Optional<OriginalReport> original) {}
}
