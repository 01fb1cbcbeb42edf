package io.posestream.cli.report;

import java.io.Closeable;
import java.io.IOException;

/**
 * An output that grows with each frame. After {@code close} the file is complete; {@code close}
 * twice is the same as once. Not thread-safe.
 */
public interface ReportFile extends Closeable {
  /** Adds a frame. */
  void add(AnalyzedFrame frame) throws IOException;
}
