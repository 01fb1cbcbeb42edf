/** Writes recorded motion into the files of other programs. */
@org.jspecify.annotations.NullMarked
module io.posestream.export {
  requires static org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires transitive io.posestream.core;

  exports io.posestream.export;
}
