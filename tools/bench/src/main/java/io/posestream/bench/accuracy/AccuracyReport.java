package io.posestream.bench.accuracy;

import io.posestream.bench.clip.Media;
import io.posestream.models.MediaPipeProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the tables of {@code docs/accuracy.md}: {@code tools/bench/run accuracy FILE}. */
public final class AccuracyReport {
  private static final List<Section> SECTIONS =
      List.of(
          new PublishedSection(),
          new OfficialRunSection(),
          new HandsSection(),
          new SquatSection(),
          new FourCameraSection(),
          new FigureSection(),
          new SigningSection());

  private static final String HEAD =
      """
      # Accuracy tables

      Written by `tools/bench/run accuracy docs/accuracy-tables.md`; what they mean stands in
      [accuracy.md](accuracy.md).

      """;

  private AccuracyReport() {}

  /** Prints the tables, or writes them to the file that is the first argument. */
  public static void main(String[] args) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    Media media = Media.fromProperty();
    try (MediaPipeProvider provider = MediaPipeProvider.create()) {
      for (Section section : SECTIONS) {
        System.err.println("measuring " + section.getClass().getSimpleName());
        page.append(section.measure(media, provider)).append('\n');
      }
    }
    if (args.length > 0) {
      Files.writeString(Path.of(args[0]), page, StandardCharsets.UTF_8);
    } else {
      System.out.print(page);
    }
  }
}
