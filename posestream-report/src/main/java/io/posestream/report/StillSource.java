package io.posestream.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives the pictures of a report, with skeletons drawn on them or without.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface StillSource {
  /**
   * The picture of a frame. A report asks for later and later frames, so that a video need be read
   * only once.
   *
   * @param timestampNs of the frame's result, as the recorder was told it
   * @return empty if there is no picture of it
   * @throws IOException if the pictures cannot be read
   */
  Optional<BufferedImage> at(long timestampNs) throws IOException;
}
