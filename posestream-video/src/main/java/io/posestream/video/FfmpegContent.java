package io.posestream.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVProbeData;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;

/** Tells a file's format by its first bytes alone. */
final class FfmpegContent {
  /** Enough for several pictures of a stream, by which FFmpeg tells it from a single one. */
  private static final int HEAD_BYTES = 1 << 20;

  private FfmpegContent() {}

  /**
   * The format that FFmpeg would choose for a file without a name.
   *
   * @return null pointer if it knows none
   */
  static AVInputFormat format(Path file) throws FfmpegOpenException {
    byte[] head = head(file);
    try (AVProbeData probe = new AVProbeData();
        BytePointer bytes = new BytePointer(head.length + avformat.AVPROBE_PADDING_SIZE);
        BytePointer noName = new BytePointer("")) {
      BytePointer.memset(bytes, 0, bytes.capacity());
      bytes.put(head);
      probe.filename(noName).buf(bytes).buf_size(head.length).mime_type((BytePointer) null);
      return avformat.av_probe_input_format(probe, 1);
    }
  }

  private static byte[] head(Path file) throws FfmpegOpenException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      throw new FfmpegOpenException("cannot be read: " + e.getMessage());
    }
  }
}
