package io.posestream.bench.live;

import io.posestream.bench.clip.Clips;
import io.posestream.bench.clip.Media;
import io.posestream.frame.Frame;
import java.util.List;

/** The frames of a video of the media as a browser would send them: one JPEG each. */
final class JpegFrames {
  private JpegFrames() {}

  static List<Frame> of(Media media, String video) {
    try {
      return Clips.video(media.folder().resolve(video), Integer.MAX_VALUE, read -> {}).frames();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + video, e);
    }
  }
}
