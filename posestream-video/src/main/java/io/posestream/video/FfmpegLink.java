package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Connections through FFmpeg. Threading as its interface. */
final class FfmpegLink implements NetworkLink {
  private final NetworkAddress address;
  private final Duration timeout;
  private final FfmpegWatch watch = new FfmpegWatch();

  FfmpegLink(NetworkAddress address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
  }

  @Override
  public Connection connect() {
    watch.allow(timeout);
    try {
      FfmpegContainer container = FfmpegContainer.ofNetwork(address.text(), watch);
      try {
        return new Open(container);
      } catch (FfmpegOpenException e) {
        container.close();
        throw e;
      }
    } catch (FfmpegOpenException e) {
      throw new FrameSourceException(
          isLate()
              ? "cannot be opened: no answer within " + seconds()
              : String.valueOf(e.getMessage()),
          e);
    }
  }

  private boolean isLate() {
    return watch.isOver() && !watch.isCancelled();
  }

  private String seconds() {
    return NetworkFrames.seconds(timeout);
  }

  @Override
  public void cancel() {
    watch.cancel();
  }

  @Override
  public void close() {
    watch.close();
  }

  private final class Open implements Connection {
    private final FfmpegContainer container;
    private final FfmpegInput input;
    private final FfmpegFrames frames;
    private final boolean live;

    Open(FfmpegContainer container) throws FfmpegOpenException {
      this.container = container;
      live = container.isEndless();
      input = new FfmpegInput(container, VideoFileSource.MAIN_TRACK);
      frames = new FfmpegFrames(input);
      container.receiveOnly(input.stream());
    }

    @Override
    public @Nullable BgrImage next() {
      watch.allow(timeout);
      BgrImage picture = frames.next();
      if (picture == null && isLate()) {
        throw new FrameSourceException("no data for " + seconds());
      }
      if (picture == null && !live && input.endsInTheMiddle()) {
        throw new FrameSourceException("the connection ended in the middle");
      }
      return picture;
    }

    @Override
    public long timeNs() {
      return frames.timeNs();
    }

    @Override
    public boolean isLive() {
      return live;
    }

    @Override
    public boolean isAhead() {
      return container.isSegmented();
    }

    @Override
    public VideoInfo info() {
      return VideoFileSource.describe(input);
    }

    @Override
    public void close() {
      frames.close();
      input.close();
      container.close();
    }
  }
}
