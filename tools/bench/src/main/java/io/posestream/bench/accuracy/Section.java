package io.posestream.bench.accuracy;

import io.posestream.bench.clip.Media;
import io.posestream.models.MediaPipeProvider;

/** One section of the page. */
@FunctionalInterface
interface Section {
  /** Measures, and writes Markdown with a heading of its own. */
  String measure(Media media, MediaPipeProvider provider);
}
