package io.posestream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The shared photographs and videos with their truth. Where the folder is missing, a test that asks
 * for it is skipped with a message; with {@code -Dposestream.requireMedia=true} (as in CI) it
 * fails.
 */
public final class TestMedia {
  private static final AtomicBoolean TOLD = new AtomicBoolean();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TestMedia() {}

  /** A file of the media folder. */
  public static Path file(String name) {
    Path folder = Path.of(System.getProperty("posestream.media", "../../shared/media"));
    if (!Files.isDirectory(folder)) {
      String message = "no test media in " + folder + "; set -Dposestream.media=DIR to use yours";
      assertThat(Boolean.getBoolean("posestream.requireMedia")).as(message).isFalse();
      if (TOLD.compareAndSet(false, true)) {
        System.err.println("Skipping media tests: " + message);
      }
      assumeTrue(false, message);
    }
    Path file = folder.resolve(name);
    assertThat(file).isRegularFile();
    return file;
  }

  /** The bytes of a picture. */
  public static EncodedImage picture(String name) {
    return EncodedImage.of(bytes(name));
  }

  /** A frame that shows a picture. */
  public static Frame frame(long sequence, EncodedImage picture) {
    return new Frame(sequence, 0, 0, picture);
  }

  /** The bytes of a file. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JSON file. */
  public static JsonNode json(String name) {
    try {
      return JSON.readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** One of the values that MediaPipe publishes for a file. */
  public static JsonNode published(String truthFile, String idPart) {
    for (JsonNode expected : json(truthFile).get("mediapipe_expected")) {
      if (expected.get("id").asText().contains(idPart)) {
        return expected;
      }
    }
    throw new IllegalArgumentException(truthFile + " publishes nothing like " + idPart);
  }
}
