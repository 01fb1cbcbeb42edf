package io.posestream.video;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** The video tracks of an open file. Cover pictures and thumbnails are none. */
final class FfmpegTracks {
  private static final int STILL =
      avformat.AV_DISPOSITION_ATTACHED_PIC | avformat.AV_DISPOSITION_TIMED_THUMBNAILS;

  private FfmpegTracks() {}

  /**
   * The track that {@code choice} names.
   *
   * @param choice index among the video tracks, or {@link VideoFileSource#MAIN_TRACK}
   */
  static AVStream choose(AVFormatContext format, int choice) throws FfmpegOpenException {
    List<AVStream> tracks = new ArrayList<>();
    boolean sound = false;
    boolean cover = false;
    for (int i = 0; i < format.nb_streams(); i++) {
      AVStream stream = format.streams(i);
      int type = stream.codecpar().codec_type();
      boolean still = (stream.disposition() & STILL) != 0;
      sound |= type == avutil.AVMEDIA_TYPE_AUDIO;
      if (type == avutil.AVMEDIA_TYPE_VIDEO && !still) {
        tracks.add(stream);
      }
      cover |= type == avutil.AVMEDIA_TYPE_VIDEO && still;
    }
    if (tracks.isEmpty() && sound) {
      throw new FfmpegOpenException(
          "has no video track: it holds no video, only sound"
              + (cover ? " and a cover picture" : ""));
    }
    if (tracks.isEmpty()) {
      throw FfmpegOpenException.nothingFound();
    }
    if (choice >= tracks.size()) {
      throw new FfmpegOpenException(
          "has " + tracks.size() + " video track(s), numbered from 0; there is no track " + choice);
    }
    return choice == VideoFileSource.MAIN_TRACK ? main(tracks) : tracks.get(choice);
  }

  /** The first with pictures among those that the file marks as default, else the first of all. */
  private static AVStream main(List<AVStream> tracks) {
    for (int wanted : new int[] {avformat.AV_DISPOSITION_DEFAULT, 0}) {
      for (AVStream track : tracks) {
        boolean decodable = avcodec.avcodec_find_decoder(track.codecpar().codec_id()) != null;
        boolean marked = (track.disposition() & wanted) == wanted;
        if (marked && decodable && track.codecpar().width() > 0) {
          return track;
        }
      }
    }
    return tracks.get(0);
  }
}
