package io.posestream.cli;

import io.posestream.draw.Backdrop;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options of what annotated videos and pictures show, of which at most one is given. */
final class AnnotationOptions {
  @Option(
      names = "--no-video",
      required = true,
      description = "Leave out annotated video and pictures.")
  private boolean none;

  @Option(
      names = "--blur-faces",
      required = true,
      description =
          "Blur the faces of all who are found, --max-people at most, in annotated video and"
              + " pictures, and so in report.html.")
  private boolean blurFaces;

  @Option(
      names = "--skeleton-only",
      required = true,
      description = "Draw on black in place of the picture.")
  private boolean skeletonOnly;

  /** What results are drawn on, made anew for each input; empty if nothing is drawn. */
  Optional<Supplier<Backdrop>> backdrop() {
    if (none) {
      return Optional.empty();
    }
    return Optional.of(
        blurFaces ? Backdrop::blurredFaces : skeletonOnly ? Backdrop::black : Backdrop::picture);
  }

  /** Whether somebody might remain to be seen who was not found. */
  boolean blursFaces() {
    return blurFaces;
  }
}
