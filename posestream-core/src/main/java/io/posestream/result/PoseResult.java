package io.posestream.result;

import io.posestream.angle.JointAngles;
import io.posestream.hand.Hand;
import io.posestream.pose.BodyPose;
import io.posestream.quality.FrameQuality;
import java.util.List;

/** What came out for one frame; exactly one result per frame taken. Immutable. */
public sealed interface PoseResult {
  /** The frame this is the result of. */
  FrameStamp frame();

  /** Where the time went. */
  StageTimes times();

  /**
   * A body was found.
   *
   * @param frame the frame
   * @param width width of the picture in pixels
   * @param height height of the picture in pixels
   * @param body the body, smoothed
   * @param hands at most one hand per side, smoothed
   * @param angles joint angles, smoothed
   * @param quality how well the frame was looked at, and whether the hands are of this frame
   * @param times where the time went
   */
  record Detected(
      FrameStamp frame,
      int width,
      int height,
      BodyPose body,
      List<Hand> hands,
      JointAngles angles,
      FrameQuality quality,
      StageTimes times)
      implements PoseResult {
    public Detected {
      hands = List.copyOf(hands);
    }
  }

  /**
   * No body was found; hands held into the picture may have been.
   *
   * @param frame the frame
   * @param width width of the picture in pixels
   * @param height height of the picture in pixels
   * @param hands at most two, smoothed; usually none, and without a body perhaps of one side
   * @param quality how well the frame was looked at, and whether the hands are of this frame
   * @param times where the time went
   */
  record NoPerson(
      FrameStamp frame,
      int width,
      int height,
      List<Hand> hands,
      FrameQuality quality,
      StageTimes times)
      implements PoseResult {
    public NoPerson {
      hands = List.copyOf(hands);
    }
  }

  /**
   * The frame could not be looked at.
   *
   * @param frame the frame
   * @param reason why, in words for a user
   * @param times where the time went
   */
  record Failed(FrameStamp frame, String reason, StageTimes times) implements PoseResult {}
}
