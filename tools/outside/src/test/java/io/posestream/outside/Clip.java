package io.posestream.outside;

import io.posestream.draw.Pictures;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.video.VideoFileSource;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Frames as a client sends them. */
final class Clip {
  /** A real video; it may be missing. */
  static final Path VIDEO =
      Path.of(System.getProperty("posestream.media", "../../../shared/media"))
          .resolve("ov2_webcam_signs_man_intel.mp4");

  private static final double NS_PER_MS = 1e6;

  private Clip() {}

  /**
   * The beginning of a real video, or of the drawn person's squats where the media are missing,
   * which the log says then.
   */
  static List<FrameMessage> frames(int count) throws IOException, InterruptedException {
    boolean real = Files.isRegularFile(VIDEO);
    if (!real) {
      System.err.println("The drawn person is streamed: there is no " + VIDEO);
    }
    try (FrameSource source =
        real ? VideoFileSource.open(VIDEO) : FigureFrameSource.builder(Motion.SQUAT).build()) {
      List<FrameMessage> frames = new ArrayList<>();
      while (frames.size() < count) {
        Optional<Frame> frame = source.next();
        if (frame.isEmpty()) {
          throw new IllegalStateException(VIDEO + " has less than " + count + " frames");
        }
        frames.add(message(frame.get(), frames.size() + 1));
      }
      return frames;
    }
  }

  private static FrameMessage message(Frame frame, long sequence) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(Pictures.toBufferedImage((BgrImage) frame.image()), "jpg", jpeg);
    return new FrameMessage(
        sequence, frame.captureTimeNs() / NS_PER_MS, EncodedImage.of(jpeg.toByteArray()));
  }
}
