package io.posestream.video;

import io.posestream.frame.BgrImage;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a track, whole, upright and with the contrast of an ordinary screen: fields are
 * joined, turned pictures turned back. Frames that need none of it pass through. Not thread-safe.
 */
final class FfmpegFrames implements AutoCloseable {
  /** One frame out per frame in, each from three pairs of fields. */
  private static final String DEINTERLACE = "bwdif=mode=send_frame:deint=interlaced";

  private static final int DEINTERLACE_MIN_PX = 4;

  private final FfmpegInput input;
  private final DisplayMatrix trackMatrix;
  private final FfmpegColours colours = new FfmpegColours();
  private final FfmpegPicture picture = new FfmpegPicture();
  private final AVFrame filtered = avutil.av_frame_alloc();
  private @Nullable FfmpegGraph graph;
  private boolean waiting;
  private boolean interlaced;
  private long timeNs;

  FfmpegFrames(FfmpegInput input) {
    this(input, input.displayMatrix());
  }

  /** Frames that are turned in this way, unless one says itself how. */
  FfmpegFrames(FfmpegInput input, DisplayMatrix trackMatrix) {
    this.input = input;
    this.trackMatrix = trackMatrix;
  }

  /** The next picture; null at the end. */
  @Nullable BgrImage next() {
    while (true) {
      if (graph != null && graph.pull(filtered)) {
        timeNs = FfmpegLength.ns(filtered.pts(), graph.timeBase());
        return picture.of(filtered);
      }
      if (graph != null && graph.finished()) {
        closeGraph();
      }
      if (!waiting && !input.read()) {
        if (graph == null) {
          return null;
        }
        graph.finish();
      } else if (passes(input.frame())) {
        timeNs = FfmpegLength.ns(input.frame().pts(), input.timeBase());
        return picture.of(input.frame());
      }
    }
  }

  /** Moves a frame on; true if it needs no filter and is to be taken as it is. */
  private boolean passes(AVFrame frame) {
    colours.normalise(frame);
    String filters = filters(frame);
    String wanted = filters.isEmpty() ? "" : FfmpegGraph.describe(frame, input.timeBase(), filters);
    // What is inside another graph comes out first.
    waiting = graph != null && !graph.description().equals(wanted);
    if (graph != null && waiting) {
      graph.finish();
    } else if (!wanted.isEmpty()) {
      graph = graph == null ? new FfmpegGraph(wanted) : graph;
      graph.push(frame);
    }
    return !waiting && wanted.isEmpty();
  }

  private String filters(AVFrame frame) {
    List<String> filters = new ArrayList<>();
    interlaced |= (frame.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0;
    if (interlaced && Math.min(frame.width(), frame.height()) >= DEINTERLACE_MIN_PX) {
      filters.add(DEINTERLACE);
    }
    String toneMapping = FfmpegColours.toneMapping(frame);
    if (!toneMapping.isEmpty()) {
      filters.add(toneMapping);
    }
    AVFrameSideData own = avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
    DisplayMatrix matrix = own == null ? trackMatrix : FfmpegInput.displayMatrix(own.data());
    filters.addAll(matrix.filters());
    return String.join(",", filters);
  }

  /** Presentation time of the picture given last. */
  long timeNs() {
    return timeNs;
  }

  private void closeGraph() {
    if (graph != null) {
      graph.close();
      graph = null;
    }
  }

  @Override
  public void close() {
    closeGraph();
    picture.close();
    avutil.av_frame_free(filtered);
  }
}
