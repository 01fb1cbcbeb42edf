/** Records sessions into files, reads them and runs them again. */
@org.jspecify.annotations.NullMarked
module io.posestream.record {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires transitive io.posestream.wire;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  // To record frames that are no files yet, such as those of a camera.
  requires static java.desktop;

  exports io.posestream.record;
}
