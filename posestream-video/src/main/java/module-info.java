/** Video files, network streams and pictures through FFmpeg. */
@org.jspecify.annotations.NullMarked
module io.posestream.video {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires org.bytedeco.javacpp;
  requires org.bytedeco.ffmpeg;

  exports io.posestream.video;
}
