package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.draw.Backdrop;
import io.posestream.draw.Pictures;
import io.posestream.draw.PoseOverlay;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.offline.ResultAngles;
import io.posestream.offline.ZeroPhaseFilter;
import io.posestream.record.Recorded;
import io.posestream.record.RecordedFrame;
import io.posestream.record.RecordedResult;
import io.posestream.record.RecordingHeader;
import io.posestream.record.RecordingReader;
import io.posestream.report.PoseReport;
import io.posestream.report.ReportHead;
import io.posestream.report.ReportRecorder;
import io.posestream.result.PoseResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** The page about a recording. */
public final class RecordingPage {
  private static final double NS_PER_S = 1e9;

  private final RecordingReader recording;
  private final Optional<Supplier<Backdrop>> backdrop;

  private RecordingPage(RecordingReader recording, Optional<Supplier<Backdrop>> backdrop) {
    this.recording = recording;
    this.backdrop = backdrop;
  }

  /**
   * Writes the page.
   *
   * @param clip what the page is said to be of
   * @param backdrop what results are drawn on, asked for each picture; empty for no pictures
   * @return whether there is a person in the recording
   */
  public static boolean write(
      RecordingReader recording, String clip, Path page, Optional<Supplier<Backdrop>> backdrop)
      throws IOException {
    RecordingHeader header = recording.header();
    ReportHead head =
        ReportHead.recorded(
            clip,
            Instant.ofEpochMilli(Math.round(header.startedMs())).atZone(ZoneId.systemDefault()),
            header.engine());
    return new RecordingPage(recording, backdrop).write(head, page);
  }

  private boolean write(ReportHead head, Path page) throws IOException {
    List<AngleDefinition> definitions = recording.description().angles();
    ReportRecorder recorder = ReportRecorder.of(definitions);
    ResultAngles angles = ResultAngles.create(definitions, ZeroPhaseFilter.standard());
    boolean seen = false;
    for (Optional<Recorded> next = recording.next(); next.isPresent(); next = recording.next()) {
      if (next.get() instanceof RecordedResult recorded) {
        PoseResult result = recorded.message().result();
        recorder.add(result, recorded.timeNs(), recorded.timeNs() / NS_PER_S);
        angles.add(result.people(), recorded.timeNs());
        seen |= !result.people().isEmpty();
      }
    }
    PoseReport report = recorder.report(head, angles.finish());
    if (recording.frames() > 0 && backdrop.isPresent()) {
      Supplier<Backdrop> ground = backdrop.get();
      report = report.withStills(timeNs -> still(timeNs, ground));
    }
    report.write(page);
    return seen;
  }

  /** The frame of the result of that time, with the result drawn on it. */
  private Optional<BufferedImage> still(long timeNs, Supplier<Backdrop> ground) {
    recording.seek(timeNs);
    Optional<Frame> frame = Optional.empty();
    for (Optional<Recorded> next = recording.next(); next.isPresent(); next = recording.next()) {
      if (next.get() instanceof RecordedFrame recorded) {
        frame = Optional.of(recorded.frame());
      } else if (next.get() instanceof RecordedResult recorded && recorded.timeNs() >= timeNs) {
        return recorded.timeNs() == timeNs
            ? frame.flatMap(each -> drawn(each, recorded.message().result(), ground.get()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Empty for a picture that Java cannot decode, such as a WebP. */
  private static Optional<BufferedImage> drawn(Frame frame, PoseResult result, Backdrop ground) {
    try {
      Optional<BufferedImage> picture = decoded(frame);
      picture.ifPresent(
          each -> {
            ground.prepare(each, result);
            PoseOverlay.defaults().draw(each, result);
          });
      return picture;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> decoded(Frame frame) throws IOException {
    if (frame.image() instanceof BgrImage pixels) {
      return Optional.of(Pictures.toBufferedImage(pixels));
    }
    if (frame.image() instanceof EncodedImage encoded) {
      byte[] bytes = new byte[encoded.sizeBytes()];
      encoded.copyTo(bytes, 0);
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
    }
    return Optional.empty();
  }
}
