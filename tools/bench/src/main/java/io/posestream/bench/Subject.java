package io.posestream.bench;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Trial;
import io.posestream.engine.PoseOptions;
import java.util.Locale;
import java.util.Optional;

/**
 * What was processed, and with which models.
 *
 * @param clip its name
 * @param widthPx width of the pictures
 * @param heightPx height of the pictures
 * @param clipFrames frames before the clip begins anew
 * @param meanJpegBytes mean size of a JPEG
 * @param bodyModel size of the body's network
 * @param handModel size of the hands' network; empty if hands were not searched for
 */
public record Subject(
    String clip,
    int widthPx,
    int heightPx,
    int clipFrames,
    double meanJpegBytes,
    String bodyModel,
    Optional<String> handModel) {
  static Subject of(Trial trial) {
    JpegClip clip = trial.clip();
    PoseOptions choice = trial.options();
    return new Subject(
        clip.name(),
        clip.widthPx(),
        clip.heightPx(),
        clip.frames().size(),
        clip.meanBytes(),
        lower(choice.poseModel()),
        choice.hands() ? Optional.of(lower(choice.handModel())) : Optional.empty());
  }

  private static String lower(Enum<?> model) {
    return model.name().toLowerCase(Locale.ROOT);
  }

  /** For people to read. */
  String describe() {
    return String.format(
        Locale.ROOT,
        "%s: %d frames of %d×%d px, JPEGs of %.1f kB; %s",
        clip,
        clipFrames,
        widthPx,
        heightPx,
        meanJpegBytes / 1e3,
        models());
  }

  /** Such as {@code body full, hands lite}. */
  public String models() {
    return "body " + bodyModel + handModel.map(hands -> ", hands " + hands).orElse(", no hands");
  }
}
