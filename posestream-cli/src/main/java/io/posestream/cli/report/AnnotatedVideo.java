package io.posestream.cli.report;

import io.posestream.draw.Backdrop;
import io.posestream.draw.Pictures;
import io.posestream.draw.PoseOverlay;
import io.posestream.frame.BgrImage;
import io.posestream.video.VideoFileWriter;
import io.posestream.video.VideoLog;
import io.posestream.wire.ResultMessage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code annotated.mp4}: the video with results drawn. */
public final class AnnotatedVideo implements ReportFile {
  static final String NAME = "annotated.mp4";

  private final Path file;
  private final Backdrop backdrop;
  private final double frameRateHz;
  private @Nullable VideoFileWriter writer;

  /**
   * The file is begun with the first picture.
   *
   * @param frameRateHz nominal frames per second
   */
  public AnnotatedVideo(Path file, Backdrop backdrop, double frameRateHz) {
    this.file = file;
    this.backdrop = backdrop;
    this.frameRateHz = frameRateHz;
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    Optional<BgrImage> picture = ReportFile.picture(message);
    if (picture.isEmpty()) {
      return;
    }
    BgrImage image = picture.get();
    if (writer == null) {
      VideoLog.quiet();
      writer = VideoFileWriter.create(file, image.width(), image.height(), frameRateHz);
    }
    BufferedImage drawn = Pictures.toBufferedImage(image);
    backdrop.prepare(drawn, message.result());
    PoseOverlay.defaults().draw(drawn, message.result());
    writer.write(Pictures.of(drawn), Math.round(ReportFile.place(message).timeMs() * 1e6));
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
