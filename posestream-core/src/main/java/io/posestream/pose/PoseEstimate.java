package io.posestream.pose;

import io.posestream.hand.Hand;
import io.posestream.quality.FrameQuality;
import java.util.List;
import java.util.Optional;

/**
 * What an estimator sees in one frame, before smoothing.
 *
 * @param width width of the picture in pixels
 * @param height height of the picture in pixels
 * @param body the body, if there is one
 * @param hands at most two: with a body one per side; without one perhaps two of the same side
 * @param quality how well the frame was looked at, and whether the hands are of this frame
 * @param decodeNs time spent decoding the picture
 * @param poseNs time spent finding the body
 * @param handsNs time spent finding the hands; overlaps {@code poseNs} where both run side by side
 */
public record PoseEstimate(
    int width,
    int height,
    Optional<BodyPose> body,
    List<Hand> hands,
    FrameQuality quality,
    long decodeNs,
    long poseNs,
    long handsNs) {
  public PoseEstimate {
    hands = List.copyOf(hands);
  }
}
