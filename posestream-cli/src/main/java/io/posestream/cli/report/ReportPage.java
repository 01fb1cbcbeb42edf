package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.draw.Pictures;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.offline.OfflineAngles;
import io.posestream.report.PoseReport;
import io.posestream.report.ReportHead;
import io.posestream.report.ReportRecorder;
import io.posestream.report.ReportTable;
import io.posestream.report.StillSource;
import io.posestream.video.VideoFileSource;
import io.posestream.wire.ResultMessage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code report.html}, for people. Its pictures are those of {@code annotated.mp4}, which must be
 * closed before; without it there are none.
 */
final class ReportPage implements ReportFile {
  private final Path folder;
  private final ReportHead head;
  private final OfflineAngles offline;
  private final Supplier<Optional<ReportTable>> repetitions;
  private final ReportRecorder recorder;

  /** The times of the results whose pictures are in the video, in their order. */
  private final List<Long> pictured = new ArrayList<>();

  private boolean closed;

  /**
   * The file is written on {@code close}.
   *
   * @param offline records the same stream
   * @param repetitions asked on {@code close}
   */
  ReportPage(
      Path folder,
      ReportHead head,
      List<AngleDefinition> definitions,
      OfflineAngles offline,
      Supplier<Optional<ReportTable>> repetitions) {
    this.folder = folder;
    this.head = head;
    this.offline = offline;
    this.repetitions = repetitions;
    recorder = ReportRecorder.of(definitions);
  }

  @Override
  public void add(ResultMessage message) {
    recorder.add(message.result(), ReportFile.place(message).timeMs() / 1e3);
    if (ReportFile.picture(message).isPresent()) {
      pictured.add(message.result().timestampNs());
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    PoseReport measured = recorder.report(head, offline.finish());
    PoseReport report = repetitions.get().map(measured::withTable).orElse(measured);
    Path video = folder.resolve(AnnotatedVideo.NAME);
    if (!pictured.isEmpty() && Files.exists(video)) {
      try (Pages pages = new Pages(VideoFileSource.open(video))) {
        report = report.withStills(pages);
      } catch (FrameSourceException e) {
        throw new IOException(AnnotatedVideo.NAME + " cannot be read again: " + e.getMessage(), e);
      }
    }
    report.write(folder.resolve("report.html"));
  }

  /** Reads the video on to each frame that is asked for. */
  private final class Pages implements StillSource, AutoCloseable {
    private final FrameSource video;
    private int next;

    Pages(FrameSource video) {
      this.video = video;
    }

    @Override
    public Optional<BufferedImage> at(long timestampNs) {
      int wanted = pictured.indexOf(timestampNs);
      if (wanted < next) {
        return Optional.empty();
      }
      Optional<Frame> frame = Optional.empty();
      try {
        for (; next <= wanted; next++) {
          frame = video.next();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      return frame
          .map(Frame::image)
          .filter(BgrImage.class::isInstance)
          .map(image -> Pictures.toBufferedImage((BgrImage) image));
    }

    @Override
    public void close() {
      video.close();
    }
  }
}
