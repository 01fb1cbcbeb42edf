package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One way to try a server; starts a server of its own. */
interface Scene {
  /** A heap of one size, touched at the start: what grows beside it is not the heap filling up. */
  String FIXED_HEAP = "-Xms256m -Xmx256m -XX:+AlwaysPreTouch";

  /** What must hold, and what was measured within about {@code length}. */
  List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException;
}
