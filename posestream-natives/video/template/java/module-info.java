/** FFmpeg for ${natives.platform}. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // OpenCV and FFmpeg name their modules with a digit at the end.
module io.posestream.natives.video.${natives.module} {
  requires static org.jspecify;
  requires io.posestream.core;
  requires org.bytedeco.javacpp.${natives.module};
  requires org.bytedeco.ffmpeg.${natives.module};

  provides io.posestream.engine.NativeLibraries with
      io.posestream.natives.video.${natives.module}.Artifact;
}
