/** Values, interfaces, smoothing, joint angles and the inference loop of posestream. */
@org.jspecify.annotations.NullMarked
module io.posestream.core {
  requires static org.jspecify;

  exports io.posestream;
  exports io.posestream.advice;
  exports io.posestream.angle;
  exports io.posestream.buffer;
  exports io.posestream.calibration;
  exports io.posestream.engine;
  exports io.posestream.frame;
  exports io.posestream.joint;
  exports io.posestream.loop;
  exports io.posestream.offline;
  exports io.posestream.person;
  exports io.posestream.quality;
  exports io.posestream.result;
  exports io.posestream.rig;
  exports io.posestream.room;
  exports io.posestream.skeleton;
  exports io.posestream.smooth;
  exports io.posestream.time;
  exports io.posestream.track;
  exports io.posestream.view;

  uses io.posestream.PoseEngineProvider;
  uses io.posestream.engine.NativeLibraries;
}
