/** MediaPipe's body and hand networks on ONNX Runtime, with their weights. */
@org.jspecify.annotations.NullMarked
module io.posestream.models {
  requires transitive io.posestream.core;
  requires static org.jspecify;
  requires com.microsoft.onnxruntime;
  requires org.bytedeco.javacpp;
  requires org.bytedeco.opencv;

  exports io.posestream.models;
  exports io.posestream.models.camera;
  exports io.posestream.models.execution;
  exports io.posestream.models.image;
  exports io.posestream.models.topdown;
  exports io.posestream.models.weights;

  uses io.posestream.models.weights.ModelArtifact;

  provides io.posestream.PoseEngineProvider with
      io.posestream.models.MediaPipeEngineProvider;
}
