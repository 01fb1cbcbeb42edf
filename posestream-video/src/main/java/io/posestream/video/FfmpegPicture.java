package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/** Turns decoded frames into upright BGR pictures. Not thread-safe. */
final class FfmpegPicture implements AutoCloseable {
  private static final int CHANNELS = 3;

  private final SwsContext scaler = swscale.sws_alloc_context();
  private final AVFrame bgr = avutil.av_frame_alloc();
  private final int quarterTurns;
  private byte[] row = new byte[0];

  FfmpegPicture(int quarterTurns) {
    this.quarterTurns = quarterTurns;
    scaler.flags(swscale.SWS_BILINEAR);
  }

  /** A copy of {@code decoded} with its own pixels. */
  BgrImage upright(AVFrame decoded) {
    int width = decoded.width();
    int height = decoded.height();
    if (bgr.width() != width || bgr.height() != height) {
      avutil.av_frame_unref(bgr);
      bgr.format(avutil.AV_PIX_FMT_BGR24);
      bgr.width(width);
      bgr.height(height);
    }
    int result = swscale.sws_scale_frame(scaler, bgr, decoded);
    if (result < 0) {
      throw new FrameSourceException(
          "the colours of a frame cannot be converted: " + FfmpegError.text(result));
    }
    byte[] pixels = new byte[width * height * CHANNELS];
    copyRows(width, height, pixels);
    return quarterTurns % 2 == 0
        ? BgrImage.of(width, height, pixels)
        : BgrImage.of(height, width, pixels);
  }

  private void copyRows(int width, int height, byte[] pixels) {
    BytePointer data = bgr.data(0);
    int strideBytes = bgr.linesize(0);
    int rowBytes = width * CHANNELS;
    if (row.length != rowBytes) {
      row = new byte[rowBytes];
    }
    for (int y = 0; y < height; y++) {
      data.position((long) y * strideBytes);
      if (quarterTurns == 0) {
        data.get(pixels, y * rowBytes, rowBytes);
      } else {
        data.get(row, 0, rowBytes);
        Rotation.placeRow(row, y, width, height, quarterTurns, pixels);
      }
    }
  }

  @Override
  public void close() {
    swscale.sws_free_context(scaler);
    avutil.av_frame_free(bgr);
  }
}
