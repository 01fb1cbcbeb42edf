package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.BgrImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import org.bytedeco.javacpp.PointerPointer;

/**
 * Writes videos that {@link VideoFileWriter} does not write: any container, codec and pixel format,
 * several tracks, sound, covers. Tracks are added first, then their packets. Each frame is a key
 * frame of 40 ms.
 */
final class OddVideo implements AutoCloseable {
  static final long STEP_MS = 40;
  private static final int SOUND_HZ = 8000;
  private static final AVRational MS = ratio(1, 1000);

  private final AVFormatContext format = new AVFormatContext(null);
  private final List<AVCodecContext> encoders = new ArrayList<>();
  private boolean begun;

  OddVideo(Path file, String container) {
    check(avformat.avformat_alloc_output_context2(format, null, container, file.toString()));
    AVIOContext io = new AVIOContext(null);
    check(avformat.avio_open(io, "file:" + file, avformat.AVIO_FLAG_WRITE));
    format.pb(io);
  }

  /** A file with one lossless track of {@code frames} frames with a bright quadrant. */
  static Path lossless(Path file, int pixelFormat, int frames, Consumer<AVCodecContext> settings) {
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int track = video.video("ffv1", pixelFormat, 64, 48, settings);
      for (int i = 0; i < frames; i++) {
        video.frame(track, TestVideo.quadrant(64, 48, i), i * STEP_MS);
      }
    }
    return file;
  }

  /** Adds a video track. */
  int video(
      String codec, int pixelFormat, int width, int height, Consumer<AVCodecContext> settings) {
    AVCodecContext encoder = encoder(codec, pixelFormat, width, height, settings);
    AVStream stream = avformat.avformat_new_stream(format, null);
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
    stream.codecpar().codec_tag(0);
    stream.time_base(encoder.time_base());
    stream.avg_frame_rate(encoder.framerate());
    stream.sample_aspect_ratio(encoder.sample_aspect_ratio());
    encoders.add(encoder);
    return stream.index();
  }

  /** Adds a picture that belongs to the sound, as music files have it. */
  int cover(int width, int height) {
    int track = video("mjpeg", avutil.AV_PIX_FMT_YUV420P, width, height, settings -> {});
    format.streams(track).disposition(avformat.AV_DISPOSITION_ATTACHED_PIC);
    return track;
  }

  /** Adds a sound track. */
  int sound() {
    AVCodecContext encoder = avcodec.avcodec_alloc_context3(null);
    AVStream stream = avformat.avformat_new_stream(format, null);
    stream.codecpar().codec_type(avutil.AVMEDIA_TYPE_AUDIO);
    stream.codecpar().codec_id(avcodec.AV_CODEC_ID_PCM_S16LE);
    stream.codecpar().format(avutil.AV_SAMPLE_FMT_S16);
    stream.codecpar().sample_rate(SOUND_HZ);
    avutil.av_channel_layout_default(stream.codecpar().ch_layout(), 1);
    stream.time_base(ratio(1, SOUND_HZ));
    encoders.add(encoder);
    return stream.index();
  }

  private static AVCodecContext encoder(
      String name, int pixelFormat, int width, int height, Consumer<AVCodecContext> settings) {
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
    AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
    encoder.width(width);
    encoder.height(height);
    encoder.pix_fmt(pixelFormat);
    encoder.time_base(ratio(1, 25));
    encoder.framerate(ratio(25, 1));
    encoder.gop_size(0);
    encoder.strict_std_compliance(avcodec.FF_COMPLIANCE_UNOFFICIAL);
    encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
    encoder.global_quality(2 * avutil.FF_QP2LAMBDA);
    if (name.equals("mpeg2video")) {
      encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_LOW_DELAY);
    }
    settings.accept(encoder);
    check(avcodec.avcodec_open2(encoder, codec, (PointerPointer<?>) null));
    return encoder;
  }

  /** Appends a frame; one of another size than the track's continues it at that size. */
  void frame(int track, BgrImage image, long timeMs) {
    AVCodecContext encoder = encoders.get(track);
    if (encoder.width() != image.width() || encoder.height() != image.height()) {
      encoder =
          encoder(
              encoder.codec().name().getString(),
              encoder.pix_fmt(),
              image.width(),
              image.height(),
              settings -> {});
      avcodec.avcodec_free_context(encoders.set(track, encoder));
    }
    AVFrame frame = converted(image, encoder);
    frame(track, frame, timeMs);
    avutil.av_frame_free(frame);
  }

  /** Appends a frame of the size and format of the track; it stays the caller's. */
  void frame(int track, AVFrame frame, long timeMs) {
    AVCodecContext encoder = encoders.get(track);
    AVPacket packet = avcodec.av_packet_alloc();
    check(avcodec.avcodec_send_frame(encoder, frame));
    check(avcodec.avcodec_receive_packet(encoder, packet));
    write(track, packet, timeMs, STEP_MS);
  }

  private static AVFrame converted(BgrImage image, AVCodecContext encoder) {
    AVFrame bgr = FfmpegPicture.frameOf(image);
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(encoder.pix_fmt());
    frame.width(image.width());
    frame.height(image.height());
    SwsContext scaler = swscale.sws_alloc_context();
    check(swscale.sws_scale_frame(scaler, frame, bgr));
    swscale.sws_free_context(scaler);
    avutil.av_frame_free(bgr);
    if ((encoder.flags() & avcodec.AV_CODEC_FLAG_INTERLACED_DCT) != 0) {
      int fields = AVFrame.AV_FRAME_FLAG_INTERLACED | AVFrame.AV_FRAME_FLAG_TOP_FIELD_FIRST;
      frame.flags(frame.flags() | fields);
    }
    return frame;
  }

  /** Appends silence. */
  void silence(int track, long timeMs, long durationMs) {
    AVPacket packet = avcodec.av_packet_alloc();
    check(avcodec.av_new_packet(packet, Math.toIntExact(SOUND_HZ * 2 * durationMs / 1000)));
    packet.data().fill(0);
    write(track, packet, timeMs, durationMs);
  }

  private void write(int track, AVPacket packet, long timeMs, long durationMs) {
    begin();
    packet.stream_index(track);
    packet.pts(timeMs);
    packet.dts(timeMs);
    packet.duration(durationMs);
    packet.flags(avcodec.AV_PKT_FLAG_KEY);
    avcodec.av_packet_rescale_ts(packet, MS, format.streams(track).time_base());
    check(avformat.av_interleaved_write_frame(format, packet));
    avcodec.av_packet_free(packet);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      check(avformat.avformat_write_header(format, new AVDictionary(null)));
    }
  }

  static AVRational ratio(int numerator, int denominator) {
    return new AVRational().num(numerator).den(denominator);
  }

  static void check(int result) {
    assertThat(result).as(() -> FfmpegError.text(result)).isNotNegative();
  }

  @Override
  public void close() {
    begin();
    check(avformat.av_write_trailer(format));
    avformat.avio_closep(format.pb());
    avformat.avformat_free_context(format);
    encoders.forEach(avcodec::avcodec_free_context);
  }
}
