package io.posestream.video;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** One video track of a file, frame by frame as it is stored. Not thread-safe. */
final class FfmpegInput implements AutoCloseable {
  private static final int MAX_CONSECUTIVE_ERRORS = 100;

  /** Rates above this are units of time, not frames. */
  private static final double MAX_RATE_HZ = 240;

  private static final double GUESSED_RATE_HZ = 30;

  private final AVFormatContext format;
  private final AVCodecContext decoder;
  private final AVStream stream;
  private final AVRational timeBase;
  private final FfmpegLength length;
  private final AVPacket packet;
  private final AVFrame frame;
  private final long nominalTicks;
  private long nextTicks;
  private boolean drained;
  private boolean ended;
  private boolean broken;
  private boolean lastPacketCorrupt;
  private long corruptPackets;
  private long damagedFrames;

  /**
   * Reads a track.
   *
   * @param container stays open when this is closed
   * @param track index among the video tracks, or {@link VideoFileSource#MAIN_TRACK}
   */
  FfmpegInput(FfmpegContainer container, int track) throws FfmpegOpenException {
    format = container.format();
    stream = FfmpegTracks.choose(format, track);
    length = new FfmpegLength(format, stream);
    timeBase = stream.time_base();
    nominalTicks = nominalTicks();
    decoder = openDecoder(stream);
    packet = avcodec.av_packet_alloc();
    frame = avutil.av_frame_alloc();
  }

  private long nominalTicks() {
    double rateHz = frameRateHz() > 0 ? frameRateHz() : GUESSED_RATE_HZ;
    return Math.max(1, Math.round(timeBase.den() / (rateHz * timeBase.num())));
  }

  /** A decoder for the pictures of {@code stream}, which prints nothing. */
  static AVCodecContext openDecoder(AVStream stream) throws FfmpegOpenException {
    int id = stream.codecpar().codec_id();
    AVCodec codec = avcodec.avcodec_find_decoder(id);
    if (codec == null || codec.isNull()) {
      throw new FfmpegOpenException(
          "cannot be opened: FFmpeg has no decoder for its pictures ("
              + avcodec.avcodec_get_name(id).getString()
              + ")");
    }
    AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
    decoder.log_level_offset(VideoLog.NEVER);
    int result = avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
    if (result >= 0) {
      result = avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null);
    }
    if (result < 0) {
      avcodec.avcodec_free_context(decoder);
      FfmpegOpenException.check(result);
    }
    return decoder;
  }

  /** Decodes the next whole frame into {@link #frame()}; false at the end. */
  boolean read() {
    int errors = 0;
    while (!ended && errors < MAX_CONSECUTIVE_ERRORS) {
      int received = avcodec.avcodec_receive_frame(decoder, frame);
      if (received >= 0) {
        if (frame.decode_error_flags() == 0) {
          stamp();
          return true;
        }
        damagedFrames++;
      } else if (received == avutil.AVERROR_EOF) {
        ended = true;
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
    broken |= !ended || lastPacketCorrupt;
    ended = true;
    return false;
  }

  /** Gives the frame the time and the shape of pixels that the file knows. */
  private void stamp() {
    long ticks = frame.best_effort_timestamp();
    frame.pts(ticks == avutil.AV_NOPTS_VALUE ? nextTicks : ticks);
    nextTicks = frame.pts() + (frame.duration() > 0 ? frame.duration() : nominalTicks);
    if (stream.sample_aspect_ratio().num() > 0) {
      frame.sample_aspect_ratio(stream.sample_aspect_ratio());
    }
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
    length.add(packet);
    // An empty packet says that the frame before is shown for longer.
    boolean empty = packet.size() == 0 && packet.side_data_elems() == 0;
    if (packet.stream_index() == stream.index() && !empty) {
      lastPacketCorrupt = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
      corruptPackets += lastPacketCorrupt ? 1 : 0;
      if (avcodec.avcodec_send_packet(decoder, packet) < 0) {
        damagedFrames++;
      }
    }
    avcodec.av_packet_unref(packet);
  }

  /** The track that is read. */
  AVStream stream() {
    return stream;
  }

  /** The frame decoded last, with {@code pts} set; reused by the next {@link #read()}. */
  AVFrame frame() {
    return frame;
  }

  /** Unit of the frames' {@code pts} in seconds. */
  AVRational timeBase() {
    return timeBase;
  }

  /** Whether reading ended too early. */
  boolean endsInTheMiddle() {
    return broken || length.missing();
  }

  /** Frames left out because they could not be decoded completely. */
  long damagedFrames() {
    return damagedFrames;
  }

  /**
   * Packets that the file itself calls corrupt; their frames may have been decoded all the same.
   */
  long corruptPackets() {
    return corruptPackets;
  }

  /** Size of the pictures as they are shown; 0×0 if unknown. */
  SquarePixels size() {
    AVRational ratio = avformat.av_guess_sample_aspect_ratio(format, stream, (AVFrame) null);
    double pixelRatio = ratio.den() == 0 ? 0 : (double) ratio.num() / ratio.den();
    SquarePixels size = SquarePixels.of(decoder.width(), decoder.height(), pixelRatio);
    return displayMatrix().sideways() ? size.sideways() : size;
  }

  /** How the file asks for its pictures to be turned. */
  DisplayMatrix displayMatrix() {
    var sideData =
        avcodec.av_packet_side_data_get(
            stream.codecpar().coded_side_data(),
            stream.codecpar().nb_coded_side_data(),
            avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    return sideData == null || sideData.isNull()
        ? DisplayMatrix.NONE
        : displayMatrix(sideData.data());
  }

  /** The matrix in FFmpeg's memory. */
  static DisplayMatrix displayMatrix(Pointer data) {
    int[] matrix = new int[9];
    new IntPointer(data).get(matrix);
    return DisplayMatrix.of(matrix);
  }

  /** Frames per second as announced or guessed, 0 if unknown. */
  double frameRateHz() {
    double guessedHz = hz(avformat.av_guess_frame_rate(format, stream, null));
    return guessedHz > MAX_RATE_HZ ? hz(stream.avg_frame_rate()) : guessedHz;
  }

  private static double hz(AVRational rate) {
    return rate.den() == 0 ? 0 : (double) rate.num() / rate.den();
  }

  /** Announced number of frames, 0 if unknown. */
  long announcedFrames() {
    return Math.max(0, stream.nb_frames());
  }

  /** Announced length in nanoseconds, 0 if unknown. */
  long durationNs() {
    return length.announcedNs();
  }

  @Override
  public void close() {
    avcodec.avcodec_free_context(decoder);
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
  }
}
