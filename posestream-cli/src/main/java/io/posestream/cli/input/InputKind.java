package io.posestream.cli.input;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.frame.FrameSourceException;
import io.posestream.models.image.PictureFormat;
import io.posestream.video.VideoFileSource;
import io.posestream.video.VideoLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells pictures and videos apart; the content decides, not the name. */
final class InputKind {
  private static final List<String> PICTURE_ENDINGS =
      List.of(
          ".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff",
          ".gif");

  /** Formats that can hold moving pictures. */
  private static final Set<PictureFormat> ANIMATED = Set.of(PictureFormat.GIF, PictureFormat.PNG);

  private InputKind() {}

  /** Whether it is a picture, or at least claims to be one and is nothing else. */
  static boolean isPicture(Path file) {
    Optional<PictureFormat> format = formatOf(file);
    if (format.isEmpty()) {
      return hasPictureEnding(file) && framesOfVideo(file) == 0;
    }
    return switch (format.get()) {
      case JPEG -> !is(file, MotionJpeg::isOne);
      case GIF -> framesOfVideo(file) < 2;
      case PNG -> !is(file, AnimatedPicture::isPng);
      default -> true;
    };
  }

  /** As {@link #isPicture}, but of an animated picture the first one counts. */
  static boolean isInFolderPicture(Path file) {
    Optional<PictureFormat> format = formatOf(file);
    return format.filter(ANIMATED::contains).isPresent() || isPicture(file);
  }

  /**
   * The format of a picture file; empty if it is none.
   *
   * @throws CommandFailure if the file cannot be read or is empty
   */
  static Optional<PictureFormat> formatOf(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return PictureFormat.of(in.readNBytes(PictureFormat.HEAD_BYTES));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Asks about the content of a file. */
  private interface Question {
    boolean ask(Path file) throws IOException;
  }

  /**
   * The answer to a question.
   *
   * @throws CommandFailure if the file cannot be read
   */
  private static boolean is(Path file, Question question) {
    try {
      return question.ask(file);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** About how many frames a video has; 0 if it is none. */
  private static long framesOfVideo(Path file) {
    VideoLog.quiet();
    try (VideoFileSource video = VideoFileSource.open(file)) {
      return video.info().frames().orElse(2);
    } catch (FrameSourceException e) {
      return 0;
    }
  }

  private static boolean hasPictureEnding(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return PICTURE_ENDINGS.stream().anyMatch(name::endsWith);
  }
}
