package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A network that behaves as written down: how many connections are refused, and how many pictures
 * each of the others gives before it ends. At the end of the script it refuses for ever.
 */
final class ScriptedLink implements NetworkLink {
  /** Instead of a number of pictures: the connection is refused. */
  static final int REFUSED = -1;

  private static final String REASON = "cannot be opened: Connection refused";

  private final Deque<Integer> script;
  int opened;
  int closed;
  boolean cancelled;
  boolean freed;

  ScriptedLink(Integer... script) {
    this.script = new ArrayDeque<>(List.of(script));
  }

  @Override
  public Connection connect() {
    Integer pictures = script.poll();
    if (pictures == null || pictures == REFUSED) {
      throw new FrameSourceException(REASON);
    }
    opened++;
    return new Scripted(pictures);
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public void close() {
    freed = true;
  }

  private final class Scripted implements Connection {
    private final int pictures;
    private int given;

    Scripted(int pictures) {
      this.pictures = pictures;
    }

    @Override
    public @Nullable BgrImage next() {
      return given++ < pictures ? BgrImage.of(1, 1, new byte[3]) : null;
    }

    @Override
    public long timeNs() {
      return given * TestVideo.STEP_NS;
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public boolean isAhead() {
      return false;
    }

    @Override
    public VideoInfo info() {
      return new VideoInfo(1, 1, OptionalDouble.empty(), OptionalLong.empty(), Duration.ZERO);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
