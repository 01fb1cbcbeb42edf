/** Counts and judges the repetitions of physical exercises. */
@org.jspecify.annotations.NullMarked
module io.posestream.exercise {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;

  exports io.posestream.exercise;
}
