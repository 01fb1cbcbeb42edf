package io.posestream.video;

import io.posestream.frame.BgrImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** One MP4 file being written. Not thread-safe. */
final class FfmpegOutput {
  private static final int TICKS_PER_SECOND = 90_000;
  private static final int MIN_SIDE_PX = 16;

  /** Enough that small angle labels stay readable. Higher: sharper, larger files. */
  private static final double BITS_PER_PIXEL = 0.2;

  private static final double KEY_FRAME_SECONDS = 2;
  private static final double SHAPE_TOLERANCE = 0.03;

  private final Path file;
  private final AVFormatContext format;
  private final AVCodecContext encoder;
  private final AVStream stream;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame yuv = avutil.av_frame_alloc();
  private final AVFrame bgr = avutil.av_frame_alloc();
  private final SwsContext scaler = swscale.sws_alloc_context();
  private long firstTimeNs = Long.MIN_VALUE;
  private final long frameTicks;
  private long lastTicks = -1;

  private FfmpegOutput(Path file, AVFormatContext format, AVCodecContext encoder, AVStream stream) {
    this.file = file;
    this.format = format;
    this.encoder = encoder;
    this.stream = stream;
    AVRational rate = encoder.framerate();
    frameTicks =
        Math.max(1, Math.round((double) encoder.time_base().den() * rate.den() / rate.num()));
    scaler.flags(swscale.SWS_BICUBIC);
    yuv.format(avutil.AV_PIX_FMT_YUV420P);
    yuv.width(encoder.width());
    yuv.height(encoder.height());
    yuv.colorspace(avutil.AVCOL_SPC_BT709);
    yuv.color_range(avutil.AVCOL_RANGE_MPEG);
    avutil.av_frame_get_buffer(yuv, 0);
  }

  static FfmpegOutput open(Path file, int width, int height, double frameRateHz)
      throws IOException {
    AVFormatContext format = new AVFormatContext(null);
    // With its protocol, a name may hold colons and begin with a dash.
    String address = "file:" + file;
    check(file, avformat.avformat_alloc_output_context2(format, null, "mp4", address));
    AVCodecContext encoder = null;
    try {
      encoder = openEncoder(file, even(width), even(height), frameRateHz);
      AVStream stream = avformat.avformat_new_stream(format, null);
      check(file, avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
      stream.time_base(encoder.time_base());
      AVIOContext io = new AVIOContext(null);
      check(file, avformat.avio_open(io, address, avformat.AVIO_FLAG_WRITE));
      format.pb(io);
      check(file, writeHeader(format));
      return new FfmpegOutput(file, format, encoder, stream);
    } catch (IOException e) {
      if (encoder != null) {
        avcodec.avcodec_free_context(encoder);
      }
      if (format.pb() != null) {
        avformat.avio_closep(format.pb());
      }
      avformat.avformat_free_context(format);
      throw e;
    }
  }

  private static int writeHeader(AVFormatContext format) {
    AVDictionary options = new AVDictionary(null);
    // The index in front lets a player begin before it has the whole file.
    avutil.av_dict_set(options, "movflags", "+faststart", 0);
    int result = avformat.avformat_write_header(format, options);
    avutil.av_dict_free(options);
    return result;
  }

  private static int even(int sidePx) {
    return Math.max(MIN_SIDE_PX, sidePx & ~1);
  }

  private static AVCodecContext openEncoder(Path file, int width, int height, double frameRateHz)
      throws IOException {
    int result = avutil.AVERROR_ENCODER_NOT_FOUND;
    for (String name : new String[] {"libopenh264", "mpeg4"}) {
      AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
      if (codec == null || codec.isNull()) {
        continue;
      }
      AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
      context.log_level_offset(VideoLog.NEVER);
      configure(context, width, height, frameRateHz);
      if (name.equals("mpeg4")) {
        // MPEG-4 cannot count in finer steps than 1/65535 s.
        context.time_base(rational(1, TICKS_PER_SECOND / 2));
      }
      result = avcodec.avcodec_open2(context, codec, (PointerPointer<?>) null);
      if (result >= 0) {
        return context;
      }
      avcodec.avcodec_free_context(context);
    }
    check(file, result);
    throw new IOException(file + " cannot be written: no encoder");
  }

  private static void configure(AVCodecContext context, int width, int height, double frameRateHz) {
    context.width(width);
    context.height(height);
    context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    context.time_base(rational(1, TICKS_PER_SECOND));
    context.framerate(rational((int) Math.round(frameRateHz * 1000), 1000));
    context.gop_size((int) Math.max(1, Math.round(frameRateHz * KEY_FRAME_SECONDS)));
    context.bit_rate(Math.max(400_000, Math.round(width * height * frameRateHz * BITS_PER_PIXEL)));
    context.colorspace(avutil.AVCOL_SPC_BT709);
    context.color_primaries(avutil.AVCOL_PRI_BT709);
    context.color_trc(avutil.AVCOL_TRC_BT709);
    context.color_range(avutil.AVCOL_RANGE_MPEG);
    context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
  }

  private static AVRational rational(int numerator, int denominator) {
    return new AVRational().num(numerator).den(denominator);
  }

  String encoder() {
    return encoder.codec().name().getString();
  }

  void write(BgrImage image, long timeNs) throws IOException {
    fill(image);
    check(file, avutil.av_frame_make_writable(yuv));
    check(file, swscale.sws_scale_frame(scaler, yuv, bgr));
    if (firstTimeNs == Long.MIN_VALUE) {
      firstTimeNs = timeNs;
    }
    long ticksPerSecond = encoder.time_base().den();
    long ticks = Math.round((timeNs - firstTimeNs) / 1e9 * ticksPerSecond);
    lastTicks = Math.max(lastTicks + 1, ticks);
    yuv.pts(lastTicks);
    encode(yuv);
  }

  /** Copies a picture to {@link #bgr}, between black bars where its shape is another. */
  private void fill(BgrImage image) throws IOException {
    int width = shaped(image.width(), image.height(), encoder.width(), encoder.height());
    int height = shaped(image.height(), image.width(), encoder.height(), encoder.width());
    if (bgr.width() != width || bgr.height() != height) {
      avutil.av_frame_unref(bgr);
      bgr.format(avutil.AV_PIX_FMT_BGR24);
      bgr.width(width);
      bgr.height(height);
      check(file, avutil.av_frame_get_buffer(bgr, 0));
    }
    int rowBytes = image.width() * 3;
    long strideBytes = bgr.linesize(0);
    if (width != image.width() || height != image.height()) {
      BytePointer.memset(bgr.data(0), 0, strideBytes * height);
    }
    ByteBuffer target = bgr.data(0).capacity(strideBytes * height).asByteBuffer();
    ByteBuffer pixels = image.bgr();
    int left = (width - image.width()) / 2 * 3;
    int top = (height - image.height()) / 2;
    for (int y = 0; y < image.height(); y++) {
      target.put((int) ((top + y) * strideBytes) + left, pixels, y * rowBytes, rowBytes);
    }
  }

  /** The side of a picture widened to the shape of the video. */
  private static int shaped(int sidePx, int otherSidePx, int videoSidePx, int videoOtherSidePx) {
    double wantedPx = (double) otherSidePx * videoSidePx / videoOtherSidePx;
    // Odd sides are rounded down; that is no reason for bars.
    return wantedPx > sidePx * (1 + SHAPE_TOLERANCE) ? (int) Math.round(wantedPx) : sidePx;
  }

  private void encode(AVFrame frame) throws IOException {
    check(file, avcodec.avcodec_send_frame(encoder, frame));
    while (true) {
      int received = avcodec.avcodec_receive_packet(encoder, packet);
      if (received == avutil.AVERROR_EAGAIN() || received == avutil.AVERROR_EOF) {
        return;
      }
      check(file, received);
      packet.stream_index(stream.index());
      // Without a duration, the last frame of an MP4 lies behind its end and is not shown.
      packet.duration(frameTicks);
      avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      check(file, avformat.av_interleaved_write_frame(format, packet));
    }
  }

  void close() throws IOException {
    try {
      if (lastTicks >= 0) {
        encode(new AVFrame(null));
      }
      check(file, avformat.av_write_trailer(format));
    } finally {
      avformat.avio_closep(format.pb());
      avcodec.avcodec_free_context(encoder);
      avformat.avformat_free_context(format);
      avutil.av_frame_free(yuv);
      avutil.av_frame_free(bgr);
      avcodec.av_packet_free(packet);
      swscale.sws_free_context(scaler);
    }
  }

  private static void check(Path file, int result) throws IOException {
    if (result < 0) {
      throw new IOException(file + " cannot be written: " + FfmpegError.text(result));
    }
  }
}
