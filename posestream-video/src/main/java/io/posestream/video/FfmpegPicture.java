package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/** Turns frames into BGR pictures with square pixels. Not thread-safe. */
final class FfmpegPicture implements AutoCloseable {
  private static final int CHANNELS = 3;

  private final SwsContext scaler = swscale.sws_alloc_context();
  private final AVFrame bgr = avutil.av_frame_alloc();

  FfmpegPicture() {
    scaler.flags(swscale.SWS_BILINEAR);
  }

  /** A copy of {@code frame} with its own pixels. */
  BgrImage of(AVFrame frame) {
    AVRational pixel = frame.sample_aspect_ratio();
    double pixelRatio = pixel.den() == 0 ? 0 : (double) pixel.num() / pixel.den();
    SquarePixels size = SquarePixels.of(frame.width(), frame.height(), pixelRatio);
    if (bgr.width() != size.width() || bgr.height() != size.height()) {
      avutil.av_frame_unref(bgr);
      bgr.format(avutil.AV_PIX_FMT_BGR24);
      bgr.width(size.width());
      bgr.height(size.height());
    }
    FfmpegColours.keepAsStored(frame);
    frame.flags(frame.flags() & ~AVFrame.AV_FRAME_FLAG_INTERLACED);
    int result = swscale.sws_scale_frame(scaler, bgr, frame);
    if (result < 0) {
      throw new FrameSourceException(
          "the colours of a frame cannot be converted: " + FfmpegError.text(result));
    }
    byte[] pixels = new byte[size.width() * size.height() * CHANNELS];
    BytePointer data = bgr.data(0);
    int rowBytes = size.width() * CHANNELS;
    for (int y = 0; y < size.height(); y++) {
      data.position((long) y * bgr.linesize(0)).get(pixels, y * rowBytes, rowBytes);
    }
    return BgrImage.of(size.width(), size.height(), pixels);
  }

  /** The picture in FFmpeg's memory; the caller frees it. */
  static AVFrame frameOf(BgrImage image) {
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(avutil.AV_PIX_FMT_BGR24);
    frame.width(image.width());
    frame.height(image.height());
    avutil.av_frame_get_buffer(frame, 0);
    byte[] row = new byte[image.width() * CHANNELS];
    ByteBuffer pixels = image.bgr();
    for (int y = 0; y < image.height(); y++) {
      pixels.get(row);
      frame.data(0).position((long) y * frame.linesize(0)).put(row, 0, row.length);
    }
    return frame;
  }

  @Override
  public void close() {
    swscale.sws_free_context(scaler);
    avutil.av_frame_free(bgr);
  }
}
