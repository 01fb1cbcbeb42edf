package io.posestream.cli.input;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells pictures, folders of pictures and videos apart; the content decides, not the name. */
final class InputKind {
  private static final List<String> PICTURE_ENDINGS = List.of(".jpg", ".jpeg", ".png");
  private static final String OWN_OUTPUT = ".annotated.";
  private static final int SIGNATURE_BYTES = 8;

  private InputKind() {}

  /** The pictures of a folder, by name. */
  static List<Path> picturesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pictures =
          files
              .filter(file -> Files.isRegularFile(file) && hasPictureEnding(file))
              .filter(file -> !file.getFileName().toString().contains(OWN_OUTPUT))
              .sorted()
              .toList();
      if (pictures.isEmpty()) {
        throw new CommandFailure(
            ExitCode.INPUT, folder + " holds no pictures (.jpg, .jpeg or .png)");
      }
      return pictures;
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT, folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether it is a picture, or at least claims to be one and is nothing else. */
  static boolean isPicture(Path file) {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SIGNATURE_BYTES);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT, file + " cannot be read: " + e.getMessage(), e);
    }
    if (head.length == 0) {
      throw new CommandFailure(ExitCode.INPUT, file + " is empty (0 bytes)");
    }
    return startsWith(head, 0xff, 0xd8)
        || startsWith(head, 0x89, 'P', 'N', 'G')
        || hasPictureEnding(file);
  }

  private static boolean hasPictureEnding(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return PICTURE_ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static boolean startsWith(byte[] head, int... signature) {
    if (head.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((head[i] & 0xff) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
