package io.posestream.video;

import io.posestream.frame.FrameSourceException;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;

/** A chain of FFmpeg's filters. Frames may come out later than they went in. Not thread-safe. */
final class FfmpegGraph implements AutoCloseable {
  private static final String IN = "buffer@in";
  private static final String OUT = "buffersink@out";

  private final AVFilterGraph graph = avfilter.avfilter_graph_alloc();
  private final AVFilterContext in;
  private final AVFilterContext out;
  private final String description;
  private boolean finished;

  /**
   * Builds the chain.
   *
   * @param description filters and input, from {@link #describe}
   * @throws FrameSourceException if FFmpeg refuses it
   */
  FfmpegGraph(String description) {
    this.description = description;
    graph.nb_threads(1);
    AVFilterInOut none = new AVFilterInOut(null);
    int result = avfilter.avfilter_graph_parse2(graph, description, none, new AVFilterInOut(null));
    if (result >= 0) {
      result = avfilter.avfilter_graph_config(graph, null);
    }
    if (result < 0) {
      close();
      throw failure(result);
    }
    in = avfilter.avfilter_graph_get_filter(graph, IN);
    out = avfilter.avfilter_graph_get_filter(graph, OUT);
  }

  /**
   * A graph for frames like this one.
   *
   * @param filters FFmpeg's notation, separated by commas
   */
  static String describe(AVFrame frame, AVRational timeBase, String filters) {
    AVRational pixel = frame.sample_aspect_ratio();
    return "%s=width=%d:height=%d:pix_fmt=%d:time_base=%d/%d:sar=%d/%d:colorspace=%d:range=%d,%s,%s"
        .formatted(
            IN,
            frame.width(),
            frame.height(),
            frame.format(),
            timeBase.num(),
            timeBase.den(),
            pixel.num(),
            Math.max(1, pixel.den()),
            frame.colorspace(),
            frame.color_range(),
            filters,
            OUT);
  }

  /** What was given to the constructor. */
  String description() {
    return description;
  }

  /** Hands a frame over; {@code frame} is empty afterwards. */
  void push(AVFrame frame) {
    int result = avfilter.av_buffersrc_add_frame(in, frame);
    if (result < 0) {
      throw failure(result);
    }
  }

  /** Lets the frames that are still inside come out. */
  void finish() {
    if (!finished) {
      finished = true;
      avfilter.av_buffersrc_add_frame(in, null);
    }
  }

  /** Whether {@link #finish()} was called. */
  boolean finished() {
    return finished;
  }

  /** Takes a frame out; false if there is none now, or none any more. */
  boolean pull(AVFrame frame) {
    int result = avfilter.av_buffersink_get_frame(out, frame);
    if (result < 0 && result != avutil.AVERROR_EAGAIN() && result != avutil.AVERROR_EOF) {
      throw failure(result);
    }
    return result >= 0;
  }

  /** Unit of the {@code pts} of frames that come out, in seconds. */
  AVRational timeBase() {
    return avfilter.av_buffersink_get_time_base(out);
  }

  private static FrameSourceException failure(int result) {
    return new FrameSourceException("a frame cannot be converted: " + FfmpegError.text(result));
  }

  @Override
  public void close() {
    avfilter.avfilter_graph_free(graph);
  }
}
