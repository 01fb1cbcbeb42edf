package batch;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A video and where its results are written; paths that mean the same on every machine.
 *
 * @param file the video
 * @param results below the folder of the results as the video lies below that of the listing
 */
public record Video(String file, String results) implements Serializable {
  /** The files of a folder, at any depth, or the lines of a text file. */
  static List<Video> list(Path listing, Path out) throws IOException {
    boolean folder = Files.isDirectory(listing);
    Path base = folder ? listing : listing.getParent();
    try (Stream<Path> files = folder ? filesBelow(listing, out) : linesOf(listing, base)) {
      List<Video> videos = files.distinct().sorted().map(file -> of(file, base, out)).toList();
      if (videos.isEmpty()) {
        throw new IllegalArgumentException(listing + " names no video");
      }
      return videos;
    }
  }

  private static Stream<Path> filesBelow(Path folder, Path out) throws IOException {
    return Files.walk(folder)
        .filter(Files::isRegularFile)
        .filter(file -> !file.getFileName().toString().startsWith("."))
        .filter(file -> !file.startsWith(out));
  }

  private static Stream<Path> linesOf(Path listing, Path base) throws IOException {
    return Files.lines(listing)
        .filter(line -> !line.isBlank())
        .map(line -> base.resolve(line.strip()).normalize());
  }

  private static Video of(Path file, Path base, Path out) {
    Path place = (file.startsWith(base) ? base : file.getRoot()).relativize(file);
    return new Video(file.toString(), out.resolve(place + ".jsonl").toString());
  }
}
