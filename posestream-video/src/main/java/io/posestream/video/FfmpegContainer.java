package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/** An open file or connection. Not thread-safe. */
final class FfmpegContainer implements AutoCloseable {
  private static final Map<String, String> NETWORK_OPTIONS =
      Map.of(
          // UDP where a camera has no TCP; a lost packet there damages pictures.
          "rtsp_flags", "prefer_tcp",
          "overrun_nonfatal", "1",
          // The default of 5 s is for files whose tracks begin late.
          "analyzeduration", "1000000",
          // A kept connection is complained about with its address, password included.
          "http_persistent", "0");

  /** A name such as {@code photo%d.webp} is no pattern. */
  private static final Map<String, String> ONE_FILE = Map.of("pattern_type", "none");

  private static final String HLS = "hls";
  private static final String NAMED_PICTURES = "image2";

  private final AVFormatContext format;

  private FfmpegContainer(AVFormatContext format) {
    this.format = format;
  }

  /** Opens a file, whatever its name is. */
  static FfmpegContainer ofFile(Path file) throws FfmpegOpenException {
    FfmpegContainer byName = ofFile(file, new AVInputFormat(null));
    if (!byName.isNamedPicture()) {
      return byName;
    }
    byName.close();
    return ofFile(file, FfmpegContent.format(file));
  }

  private static FfmpegContainer ofFile(Path file, AVInputFormat format)
      throws FfmpegOpenException {
    // With its protocol, a name may hold colons and begin with a dash.
    return open(avformat.avformat_alloc_context(), "file:" + file, format, ONE_FILE);
  }

  /** Connects to a stream; {@code watch} limits how long this and all reading takes. */
  static FfmpegContainer ofNetwork(String address, FfmpegWatch watch) throws FfmpegOpenException {
    AVFormatContext format = avformat.avformat_alloc_context();
    watch.attach(format);
    FfmpegQuietOpening.attach(format);
    return open(format, address, new AVInputFormat(null), NETWORK_OPTIONS);
  }

  private static FfmpegContainer open(
      AVFormatContext format, String address, AVInputFormat kind, Map<String, String> options)
      throws FfmpegOpenException {
    AVDictionary dictionary = new AVDictionary(null);
    options.forEach((name, value) -> avutil.av_dict_set(dictionary, name, value, 0));
    int opened = avformat.avformat_open_input(format, address, kind, dictionary);
    avutil.av_dict_free(dictionary);
    FfmpegOpenException.check(opened);
    int found = avformat.avformat_find_stream_info(format, (PointerPointer<?>) null);
    if (found < 0) {
      avformat.avformat_close_input(format);
      FfmpegOpenException.check(found);
    }
    return new FfmpegContainer(format);
  }

  AVFormatContext format() {
    return format;
  }

  /** Whether nothing says when it ends. */
  boolean isEndless() {
    AVIOContext io = format.pb();
    boolean sized = !isSegmented() && io != null && !io.isNull() && avformat.avio_size(io) > 0;
    return format.duration() <= 0 && !sized;
  }

  /** Whether pictures come many at a time, some seconds long. */
  boolean isSegmented() {
    return format.iformat().name().getString().equals(HLS);
  }

  /** Whether its name made it one picture, or a pattern of many, with its content unread. */
  private boolean isNamedPicture() {
    return format.iformat().name().getString().equals(NAMED_PICTURES);
  }

  /** Whether it is a picture of several parts. */
  boolean isTiled() {
    return FfmpegTileGrid.in(format).isPresent();
  }

  /**
   * The picture of which it holds the parts.
   *
   * @throws FrameSourceException if it is too large, or a part is missing or damaged; the end of a
   *     sentence
   */
  BgrImage joinTiles(int maxPixels) throws FfmpegOpenException {
    return FfmpegTileGrid.read(format, FfmpegTileGrid.in(format).orElseThrow(), maxPixels);
  }

  /** Does not receive the tracks other than {@code wanted}, where the protocol allows that. */
  void receiveOnly(AVStream wanted) {
    for (int i = 0; i < format.nb_streams(); i++) {
      if (i != wanted.index()) {
        format.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
  }

  @Override
  public void close() {
    avformat.avformat_close_input(format);
  }
}
