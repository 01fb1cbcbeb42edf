package io.posestream.bench.accuracy;

import io.posestream.bench.clip.Media;
import io.posestream.models.MediaPipeEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The tables of {@code docs/accuracy.md}: {@code tools/bench/run accuracy FILE}. */
public final class AccuracyReport {
  private static final List<BiFunction<Media, MediaPipeEngine, String>> SECTIONS =
      List.of(
          PublishedSection::measure,
          OfficialRunSection::measure,
          HandsSection::measure,
          SquatSection::measure,
          FourCameraSection::measure,
          AngleSection::measure,
          (media, provider) -> OfflineSection.measure(provider, Optional.empty()),
          RoomSection::measure,
          FigureSection::measure,
          SigningSection::measure,
          HandSearchSection::measure);

  private static final String HEAD =
      """
      # Accuracy tables

      Written by `tools/bench/run accuracy docs/accuracy-tables.md`; what they mean stands in
      [accuracy.md](accuracy.md).

      """;

  private AccuracyReport() {}

  /** Measures joint angles alone and returns their section in Markdown. */
  public static String measureAngles() {
    try (MediaPipeEngine provider = MediaPipeEngine.create()) {
      return AngleSection.measure(Media.fromProperty(), provider);
    }
  }

  /** Measures places in the room alone and returns their section in Markdown. */
  public static String measureRoom() {
    try (MediaPipeEngine provider = MediaPipeEngine.create()) {
      return RoomSection.measure(Media.fromProperty(), provider);
    }
  }

  /**
   * Measures live angles beside those without lag and returns their section in Markdown.
   *
   * @param pictures folder for pictures of the curves; created
   */
  public static String measureOffline(Optional<Path> pictures) {
    try (MediaPipeEngine provider = MediaPipeEngine.create()) {
      return OfflineSection.measure(provider, pictures);
    }
  }

  /** Measures all sections and returns the page in Markdown. */
  public static String measure() {
    StringBuilder page = new StringBuilder(HEAD);
    Media media = Media.fromProperty();
    try (MediaPipeEngine provider = MediaPipeEngine.create()) {
      SECTIONS.forEach(measure -> page.append(measure.apply(media, provider)).append('\n'));
    }
    return page.toString();
  }
}
