package io.posestream.bench.clip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.video.VideoFileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The folder of pictures and videos with their truth.
 *
 * @param folder where it is
 */
public record Media(Path folder) {
  /** The signing clip: 640×480 px, one man, two hands. */
  public static final String SIGNING = "ov2_webcam_signs_man_intel.mp4";

  private static final String PROPERTY = "posestream.media";

  public Media {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("no media in " + folder + "; set -D" + PROPERTY + "=DIR");
    }
  }

  /** The folder that the system property names. */
  public static Media fromProperty() {
    return new Media(Path.of(System.getProperty(PROPERTY, "../shared/media")));
  }

  /** A JSON file of the folder. */
  public JsonNode json(String name) {
    try {
      return JsonMapper.builder().build().readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The truth beside a picture or video. */
  public JsonNode truth(String stem) {
    return json(stem + ".gt.json");
  }

  /** A frame that shows a picture. */
  public Frame picture(String name) {
    return new Frame(0, 0, System.nanoTime(), EncodedImage.of(bytes(name)));
  }

  private byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The signing clip as a browser would send it, or as many frames of it. */
  public JpegClip signing(int maxFrames) throws InterruptedException {
    return JpegClip.video(folder.resolve(SIGNING), maxFrames, read -> {});
  }

  /**
   * The same with its man several times in each picture, at half the size; with one, the clip
   * itself.
   *
   * @throws IllegalArgumentException unless there are 1 to 4 people
   */
  public JpegClip signing(int maxFrames, int people) throws InterruptedException {
    if (people == 1) {
      return signing(maxFrames);
    }
    try (FrameSource video = VideoFileSource.open(folder.resolve(SIGNING))) {
      return PeopleGrid.clip(SIGNING, video, maxFrames, people);
    }
  }

  /** Calls {@code action} for every frame of a video, or for the first {@code most}. */
  public void forEachFrame(String name, int most, Consumer<Frame> action) {
    try (FrameSource video = VideoFileSource.open(folder.resolve(name))) {
      var frame = video.next();
      for (int i = 0; i < most && frame.isPresent(); i++) {
        action.accept(frame.get());
        frame = video.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + name, e);
    }
  }
}
