/** A drawn, moving person whose joints are exactly known, in pixels and in angles. */
@org.jspecify.annotations.NullMarked
module io.posestream.figure {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires transitive java.desktop;

  exports io.posestream.figure;
}
