/** Values, interfaces, smoothing, joint angles and the inference loop of posestream. */
@org.jspecify.annotations.NullMarked
module io.posestream.core {
  requires static transitive org.jspecify;

  exports io.posestream;
  exports io.posestream.angle;
  exports io.posestream.buffer;
  exports io.posestream.frame;
  exports io.posestream.hand;
  exports io.posestream.loop;
  exports io.posestream.pose;
  exports io.posestream.quality;
  exports io.posestream.result;
  exports io.posestream.smooth;
  exports io.posestream.time;

  uses io.posestream.pose.PoseEstimatorProvider;
}
