package io.posestream.video;

import io.posestream.frame.FrameSourceException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

/** What frames say about their colours, reduced to what FFmpeg converts correctly. */
final class FfmpegColours {
  /**
   * PQ to the colours of an ordinary screen. 203 cd/m² is the white of a sheet of paper (ITU-R
   * BT.2408), highlights up to 1000 cd/m² are bent into the top.
   */
  private static final String TONE_MAPPING =
      "format=gbrp12,zscale=pin=2020:tin=smpte2084:t=linear:npl=203,format=gbrpf32,"
          + "zscale=p=709,tonemap=mobius:param=0.7:peak=4.93:desat=0,zscale=t=709,format=gbrp";

  private int knownFormat = avutil.AV_PIX_FMT_NONE;
  private String name = "";
  private boolean unreadable;
  private boolean bayer;
  private boolean rgb;
  private int withoutRange;

  /**
   * Corrects the tags of a decoded frame. A matrix that FFmpeg cannot convert counts as untagged.
   * Formats whose name holds their range get it as a tag.
   *
   * @throws FrameSourceException if its pixels cannot be converted
   */
  void normalise(AVFrame frame) {
    if (frame.format() != knownFormat) {
      learn(frame.format());
    }
    if (unreadable || (bayer && Math.min(frame.width(), frame.height()) < 2)) {
      throw new FrameSourceException("pixels of the format " + name + " cannot be converted");
    }
    if (withoutRange != knownFormat) {
      frame.format(withoutRange);
      frame.color_range(avutil.AVCOL_RANGE_JPEG);
    }
    int matrix = frame.colorspace();
    if (rgb) {
      frame.colorspace(avutil.AVCOL_SPC_RGB);
    } else if (matrix == avutil.AVCOL_SPC_RGB || swscale.sws_test_colorspace(matrix, 0) == 0) {
      frame.colorspace(avutil.AVCOL_SPC_UNSPECIFIED);
    }
    boolean tagged = frame.colorspace() != avutil.AVCOL_SPC_UNSPECIFIED;
    if (!tagged && frame.color_trc() == avutil.AVCOL_TRC_SMPTE2084) {
      frame.colorspace(avutil.AVCOL_SPC_BT2020_NCL);
    }
  }

  private void learn(int format) {
    AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(format);
    name = descriptor.name().getString();
    knownFormat = format;
    // FFmpeg 8.0 aborts the process on grey with alpha as floats, and on a Bayer pattern of 1 px.
    unreadable = swscale.sws_isSupportedInput(format) == 0 || name.startsWith("yaf32");
    bayer = name.startsWith("bayer");
    rgb = (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
    withoutRange =
        name.startsWith("yuvj")
            ? avutil.av_get_pix_fmt("yuv" + name.substring("yuvj".length()))
            : format;
  }

  /**
   * The filters that map high dynamic range to an ordinary screen; empty for ordinary video and for
   * HLG, whose signal is made to be shown unchanged (ITU-R BT.2100).
   */
  static String toneMapping(AVFrame frame) {
    return frame.color_trc() == avutil.AVCOL_TRC_SMPTE2084 ? TONE_MAPPING : "";
  }

  /**
   * Removes primaries and transfer: FFmpeg 8.0 would convert them, with wrong colours, and refuses
   * some. Shown as they are stored, wide colours are slightly pale.
   */
  static void keepAsStored(AVFrame frame) {
    frame.color_primaries(avutil.AVCOL_PRI_UNSPECIFIED);
    frame.color_trc(avutil.AVCOL_TRC_UNSPECIFIED);
  }
}
