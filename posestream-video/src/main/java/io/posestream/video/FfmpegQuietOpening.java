package io.posestream.video;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** Opens what a playlist names, without FFmpeg's message, which holds address and password. */
final class FfmpegQuietOpening
    extends AVFormatContext.Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer {
  /** One for all: JavaCPP has room for ten callbacks of a kind. */
  private static final FfmpegQuietOpening OPENING = new FfmpegQuietOpening();

  private FfmpegQuietOpening() {}

  static void attach(AVFormatContext format) {
    format.io_open(OPENING);
  }

  @Override
  @SuppressWarnings("rawtypes") // as JavaCPP declares it
  public int call(
      AVFormatContext format,
      PointerPointer io,
      BytePointer address,
      int flags,
      PointerPointer options) {
    BytePointer allowed = format.protocol_whitelist();
    if (allowed != null && !allowed.isNull() && options != null && !options.isNull()) {
      avutil.av_dict_set(options, new BytePointer("protocol_whitelist"), allowed, 0);
    }
    return avformat.avio_open2(io, address, flags, format.interrupt_callback(), options);
  }
}
