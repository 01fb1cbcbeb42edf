package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One way to try a server; starts a server of its own. */
interface Scene {
  /** What must hold, and what was measured within about {@code length}. */
  List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException;
}
