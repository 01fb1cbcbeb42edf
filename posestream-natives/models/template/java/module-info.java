/** OpenCV for ${natives.platform}. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // OpenCV and FFmpeg name their modules with a digit at the end.
module io.posestream.natives.${natives.module} {
  requires static org.jspecify;
  requires io.posestream.core;
  requires org.bytedeco.javacpp.${natives.module};

  provides io.posestream.engine.NativeLibraries with
      io.posestream.natives.${natives.module}.Artifact;
}
