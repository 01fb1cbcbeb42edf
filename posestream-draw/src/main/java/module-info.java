/** Draws results into pictures of Java2D. */
@org.jspecify.annotations.NullMarked
module io.posestream.draw {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires transitive java.desktop;

  exports io.posestream.draw;
}
