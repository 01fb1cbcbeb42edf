package io.posestream.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a report printed as JSON: {@code tools/bench/run REPORT --json FILE}. */
public final class TablesToJson {
  private TablesToJson() {}

  /** Arguments: the printed page, and the JSON file to write. */
  public static void main(String[] args) throws IOException {
    Files.writeString(
        Path.of(args[1]), FigureJson.write(PrintedTables.of(Files.readString(Path.of(args[0])))));
  }
}
