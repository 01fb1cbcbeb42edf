/** Writes what was measured as a page that people read and print. */
@org.jspecify.annotations.NullMarked
module io.posestream.report {
  requires static org.jspecify;
  requires transitive io.posestream.core;
  requires transitive java.desktop;

  exports io.posestream.report;
}
