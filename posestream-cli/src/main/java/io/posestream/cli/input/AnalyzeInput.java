package io.posestream.cli.input;

import io.posestream.frame.FrameSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What is analysed. */
public sealed interface AnalyzeInput extends AutoCloseable {
  /** How a user calls it. */
  String name();

  /** Closes what is open; idempotent. */
  @Override
  default void close() {}

  /**
   * Frames that follow each other.
   *
   * @param name how a user calls it
   * @param source the frames, each stamped with its place; closed by the analysis
   * @param frames about how many frames come, if known
   * @param frameRateHz nominal frames per second
   * @param warning what was wrong with the source, known after its end
   */
  record Stream(
      String name,
      FrameSource source,
      OptionalLong frames,
      double frameRateHz,
      Supplier<Optional<String>> warning)
      implements AnalyzeInput {
    @Override
    public void close() {
      source.close();
    }
  }

  /**
   * Pictures that have nothing to do with each other.
   *
   * @param name how a user calls them
   * @param files the pictures, at least one
   * @param notes what a user should know about the choice of files
   */
  record Pictures(String name, List<Path> files, List<String> notes) implements AnalyzeInput {
    public Pictures {
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }
}
