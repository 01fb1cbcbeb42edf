/** BlazePose's heavy body network, for {@code io.posestream.models}. */
@org.jspecify.annotations.NullMarked
module io.posestream.models.heavy {
  requires static org.jspecify;
  requires io.posestream.models;

  provides io.posestream.models.weights.ModelArtifact with
      io.posestream.models.heavy.HeavyModel;
}
