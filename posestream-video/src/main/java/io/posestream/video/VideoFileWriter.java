package io.posestream.video;

import io.posestream.frame.BgrImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes pictures to an MP4 file: H.264 where FFmpeg has the encoder, MPEG-4 otherwise. Sides are
 * rounded down to even numbers. The file plays once it is closed.
 *
 * <p>Threading: any thread may call anything, one at a time; after {@code close} nothing is written
 * any more.
 *
 * @since 0.1
 */
public final class VideoFileWriter implements AutoCloseable {
  private final FfmpegOutput output;
  private final Object lock = new Object();
  private boolean closed;

  private VideoFileWriter(FfmpegOutput output) {
    this.output = output;
  }

  /**
   * Starts a file, in place of one that is already there.
   *
   * @param width width in pixels; pictures of another size are scaled, those of another shape get
   *     black bars
   * @param height height in pixels
   * @param frameRateHz nominal frames per second; the times given with the frames decide
   * @throws IOException if the file cannot be written
   * @throws LinkageError if FFmpeg's native libraries cannot be loaded; names the artifact to add
   */
  public static VideoFileWriter create(Path file, int width, int height, double frameRateHz)
      throws IOException {
    if (width < 1 || height < 1 || !(frameRateHz > 0)) {
      throw new IllegalArgumentException(
          "a video needs a size and a frame rate: " + width + "×" + height + ", " + frameRateHz);
    }
    FfmpegRuntime.load();
    return new VideoFileWriter(FfmpegOutput.open(file, width, height, frameRateHz));
  }

  /** Name of the encoder in use. */
  public String encoder() {
    return output.encoder();
  }

  /**
   * Appends a picture; without effect after {@link #close()}.
   *
   * @param timeNs when it is shown; a time that is not after the one before is moved behind it
   * @throws IOException if it cannot be encoded or written
   */
  public void write(BgrImage image, long timeNs) throws IOException {
    synchronized (lock) {
      if (!closed) {
        output.write(image, timeNs);
      }
    }
  }

  /** Writes what is waiting and the index, and closes the file. */
  @Override
  public void close() throws IOException {
    synchronized (lock) {
      if (!closed) {
        closed = true;
        output.close();
      }
    }
  }
}
