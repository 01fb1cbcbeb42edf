package io.posestream.video;

import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** How long a video says it is, and how much of it has been read. Not thread-safe. */
final class FfmpegLength {
  private static final long MISSING_DIVISOR = 20;
  private static final long MISSING_NS = Duration.ofMillis(500).toNanos();

  private final AVFormatContext format;
  private final AVStream stream;
  private final AVRational timeBase;
  private final long announcedNs;
  private final boolean ofTrack;
  private long beginNs = Long.MAX_VALUE;
  private long endNs = Long.MIN_VALUE;

  FfmpegLength(AVFormatContext format, AVStream stream) {
    this.format = format;
    this.stream = stream;
    timeBase = stream.time_base();
    long ownNs = stream.duration() > 0 ? ns(stream.duration(), timeBase) : taggedNs(stream);
    ofTrack = ownNs > 0;
    announcedNs = ofTrack ? ownNs : Math.max(0, format.duration()) * 1000;
  }

  /** Matroska writes the length of each track as text. */
  private static long taggedNs(AVStream stream) {
    AVDictionaryEntry tag =
        avutil.av_dict_get(
            stream.metadata(), "DURATION", (AVDictionaryEntry) null, avutil.AV_DICT_IGNORE_SUFFIX);
    long[] lengthUs = new long[1];
    boolean readable =
        tag != null && avutil.av_parse_time(lengthUs, tag.value().getString(), 1) >= 0;
    return readable ? lengthUs[0] * 1000 : 0;
  }

  /** Length of the track, or of the whole file if the track's is unknown; 0 if both are. */
  long announcedNs() {
    return announcedNs;
  }

  /** Takes note of a packet of any track. */
  void add(AVPacket packet) {
    boolean own = packet.stream_index() == stream.index();
    long start = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    if (start == avutil.AV_NOPTS_VALUE || (ofTrack && !own)) {
      return;
    }
    AVRational base = own ? timeBase : format.streams(packet.stream_index()).time_base();
    beginNs = Math.min(beginNs, ns(start, base));
    endNs = Math.max(endNs, ns(start + Math.max(0, packet.duration()), base));
  }

  /** Whether clearly less has been read than was announced. */
  boolean missing() {
    boolean guessed =
        !ofTrack && format.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
    long readNs = endNs < beginNs ? 0 : endNs - beginNs;
    return !guessed && announcedNs - readNs > Math.max(MISSING_NS, announcedNs / MISSING_DIVISOR);
  }

  /** Ticks of {@code base} in nanoseconds. */
  static long ns(long ticks, AVRational base) {
    return Math.round(ticks * 1e9 * base.num() / base.den());
  }
}
