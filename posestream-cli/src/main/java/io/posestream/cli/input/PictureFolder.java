package io.posestream.cli.input;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.models.image.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of a folder in natural order, and what is left out of it. */
final class PictureFolder {
  private static final String OWN_OUTPUT = ".annotated.";
  private static final String MAC_ATTRIBUTES = "._";
  private static final Set<String> SYSTEM_FILES =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".directory");
  private static final int MAX_NAMES = 20;

  private final Path folder;
  private final List<Path> pictures = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final Map<PictureFormat, Integer> formats = new EnumMap<>(PictureFormat.class);

  private PictureFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Lists a folder.
   *
   * @throws CommandFailure if it cannot be read or holds no pictures
   */
  static AnalyzeInput.Pictures open(String name, Path folder) {
    PictureFolder found = new PictureFolder(folder);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .sorted(Comparator.comparing(PictureFolder::name, new NaturalOrder()))
          .forEachOrdered(found::add);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT, folder + " cannot be read: " + e.getMessage(), e);
    }
    if (found.pictures.isEmpty()) {
      String others = found.leftOut.isEmpty() ? "" : "; " + found.leftOutNote();
      throw new CommandFailure(
          ExitCode.INPUT,
          folder + " holds no pictures (JPEG, PNG, WebP, HEIC, AVIF, BMP, TIFF, GIF)" + others);
    }
    return new AnalyzeInput.Pictures(name, found.pictures, found.notes());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void add(Path file) {
    String name = name(file);
    if (SYSTEM_FILES.contains(name)
        || name.startsWith(MAC_ATTRIBUTES)
        || name.contains(OWN_OUTPUT)) {
      return;
    }
    if (!Files.isRegularFile(file)) {
      leftOut.add(name + (Files.isDirectory(file) ? " (folder)" : ""));
    } else if (!Files.isReadable(file) || InputKind.isInFolderPicture(file)) {
      pictures.add(file);
      count(file);
    } else {
      leftOut.add(name);
    }
  }

  private void count(Path file) {
    Optional<PictureFormat> format =
        Files.isReadable(file) ? InputKind.formatOf(file) : Optional.empty();
    format.ifPresent(known -> formats.merge(known, 1, Integer::sum));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    boolean usual = Set.of(PictureFormat.JPEG, PictureFormat.PNG).containsAll(formats.keySet());
    if (!usual) {
      notes.add(
          "the pictures of "
              + folder
              + ": "
              + formats.entrySet().stream()
                  .map(entry -> entry.getValue() + " " + entry.getKey())
                  .collect(Collectors.joining(", ")));
    }
    if (!leftOut.isEmpty()) {
      notes.add(leftOutNote());
    }
    return notes;
  }

  private String leftOutNote() {
    String names = leftOut.stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
    int more = leftOut.size() - MAX_NAMES;
    return leftOut.size()
        + " left out of "
        + folder
        + ", as no pictures: "
        + names
        + (more > 0 ? " and " + more + " more" : "");
  }
}
