package io.posestream.cli.report;

import io.posestream.cli.overlay.BgrRaster;
import io.posestream.cli.overlay.PictureOverlay;
import io.posestream.frame.BgrImage;
import io.posestream.video.VideoFileWriter;
import io.posestream.video.VideoLog;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code annotated.mp4}: the video with results drawn. */
public final class AnnotatedVideo implements ReportFile {
  private final Path file;
  private final PictureOverlay overlay;
  private final double frameRateHz;
  private @Nullable VideoFileWriter writer;

  /**
   * The file is begun with the first picture.
   *
   * @param frameRateHz nominal frames per second
   */
  public AnnotatedVideo(Path file, PictureOverlay overlay, double frameRateHz) {
    this.file = file;
    this.overlay = overlay;
    this.frameRateHz = frameRateHz;
  }

  @Override
  public void add(AnalyzedFrame frame) throws IOException {
    if (frame.image().isEmpty()) {
      return;
    }
    BgrImage image = frame.image().get();
    if (writer == null) {
      VideoLog.quiet();
      writer = VideoFileWriter.create(file, image.width(), image.height(), frameRateHz);
    }
    BgrImage drawn = BgrRaster.bgr(overlay.draw(image, frame.result()));
    writer.write(drawn, Math.round(frame.origin().timeMs() * 1e6));
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
