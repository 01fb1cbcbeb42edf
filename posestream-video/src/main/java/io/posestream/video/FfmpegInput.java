package io.posestream.video;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** The first video stream of a file, frame by frame. Not thread-safe. */
final class FfmpegInput implements AutoCloseable {
  static {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }

  /** FFmpeg refused; the message is its reason alone. */
  static final class OpenException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean noData;

    OpenException(String reason, boolean noData) {
      super(reason);
      this.noData = noData;
    }

    /** Whether the bytes are not, or not completely, a video. */
    boolean noData() {
      return noData;
    }
  }

  private static final int MAX_CONSECUTIVE_ERRORS = 100;

  private final AVFormatContext format = new AVFormatContext(null);
  private final AVCodecContext decoder;
  private final AVStream stream;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private boolean drained;
  private boolean broken;
  private long damagedFrames;

  /** Opens {@code file}. */
  FfmpegInput(String file) throws OpenException {
    int opened =
        avformat.avformat_open_input(format, file, new AVInputFormat(null), new AVDictionary(null));
    boolean complete = false;
    try {
      check(opened);
      check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null));
      int index =
          avformat.av_find_best_stream(
              format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
      if (index < 0) {
        throw new OpenException("it holds no video stream", true);
      }
      stream = format.streams(index);
      decoder = openDecoder(stream);
      complete = true;
    } finally {
      if (!complete) {
        freeInput();
      }
    }
  }

  private static AVCodecContext openDecoder(AVStream stream) throws OpenException {
    AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null || codec.isNull()) {
      throw new OpenException("FFmpeg was built without a decoder for its pictures", false);
    }
    AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
    int result = avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
    if (result >= 0) {
      result = avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null);
    }
    if (result < 0) {
      avcodec.avcodec_free_context(decoder);
      check(result);
    }
    return decoder;
  }

  private static void check(int result) throws OpenException {
    if (result < 0) {
      throw new OpenException(FfmpegError.text(result), result == avutil.AVERROR_INVALIDDATA);
    }
  }

  /** Decodes the next whole frame into {@link #frame()}; false at the end. */
  boolean read() {
    int errors = 0;
    while (errors < MAX_CONSECUTIVE_ERRORS) {
      int received = avcodec.avcodec_receive_frame(decoder, frame);
      if (received >= 0) {
        if (frame.decode_error_flags() == 0) {
          return true;
        }
        damagedFrames++;
      } else if (received == avutil.AVERROR_EOF) {
        return false;
      } else if (received != avutil.AVERROR_EAGAIN()) {
        errors++;
        damagedFrames++;
      }
      if (received < 0 && !drained) {
        feed();
      } else if (received < 0) {
        errors++;
      }
    }
    broken = true;
    return false;
  }

  private void feed() {
    int read = avformat.av_read_frame(format, packet);
    if (read == avutil.AVERROR_EAGAIN()) {
      return;
    }
    if (read < 0) {
      broken |= read != avutil.AVERROR_EOF;
      drained = true;
      avcodec.avcodec_send_packet(decoder, (AVPacket) null);
      return;
    }
    if (packet.stream_index() == stream.index()) {
      if ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0) {
        broken = true;
      }
      if (avcodec.avcodec_send_packet(decoder, packet) < 0) {
        damagedFrames++;
      }
    }
    avcodec.av_packet_unref(packet);
  }

  /** The frame decoded last; reused by the next {@link #read()}. */
  AVFrame frame() {
    return frame;
  }

  /** Presentation time of the frame decoded last, or {@code fallbackNs} if it has none. */
  long frameTimeNs(long fallbackNs) {
    long pts = frame.best_effort_timestamp();
    if (pts == avutil.AV_NOPTS_VALUE) {
      return fallbackNs;
    }
    AVRational base = stream.time_base();
    return Math.round(pts * 1e9 * base.num() / base.den());
  }

  /** Whether reading ended with an error instead of the end of the file. */
  boolean broken() {
    return broken;
  }

  /** Frames left out because they could not be decoded completely. */
  long damagedFrames() {
    return damagedFrames;
  }

  /** Width in pixels as stored, before any rotation. */
  int width() {
    return decoder.width();
  }

  /** Height in pixels as stored, before any rotation. */
  int height() {
    return decoder.height();
  }

  /** Quarter turns clockwise that bring a stored picture upright, 0..3. */
  int quarterTurns() {
    var sideData =
        avcodec.av_packet_side_data_get(
            stream.codecpar().coded_side_data(),
            stream.codecpar().nb_coded_side_data(),
            avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    if (sideData == null || sideData.isNull()) {
      return 0;
    }
    double counterClockwiseDeg = avutil.av_display_rotation_get(new IntPointer(sideData.data()));
    return Double.isNaN(counterClockwiseDeg)
        ? 0
        : Math.floorMod(-Math.round(counterClockwiseDeg / 90), 4);
  }

  /** Frames per second as announced or guessed, 0 if unknown. */
  double frameRateHz() {
    AVRational rate = avformat.av_guess_frame_rate(format, stream, null);
    return rate.den() == 0 ? 0 : (double) rate.num() / rate.den();
  }

  /** Announced number of frames, 0 if unknown. */
  long announcedFrames() {
    return Math.max(0, stream.nb_frames());
  }

  /** Announced length in nanoseconds, 0 if unknown. */
  long durationNs() {
    if (stream.duration() > 0) {
      AVRational base = stream.time_base();
      return Math.round(stream.duration() * 1e9 * base.num() / base.den());
    }
    return format.duration() > 0 ? format.duration() * 1000L : 0;
  }

  private void freeInput() {
    avformat.avformat_close_input(format);
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
  }

  @Override
  public void close() {
    avcodec.avcodec_free_context(decoder);
    freeInput();
  }
}
