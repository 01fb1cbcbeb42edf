package io.posestream.models.pose;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.SecondLook.Looked;
import java.util.Arrays;

/**
 * Whether a tracked body is one. It has to prove it by further looks when its track begins and,
 * while its scores are low, again and again, the more rarely the longer it does. What does not
 * prove to be a body is followed for some frames, as a region that wanders may come to lie on
 * somebody. The false accepts and rejects of the thresholds are listed in docs/accuracy.md.
 *
 * <p>Bounded work: at most six runs of the network in the first frame of a track, for each region
 * that is tried, and three in others. Not thread-safe.
 */
final class BodyProof {
  /**
   * A body whose scores have a lower median has to prove itself again; a new one of such a score in
   * the second frame only, so that the first result is not late.
   */
  private static final float SURE_SCORE = 0.998f;

  /** The median of so many scores counts. */
  private static final int SCORES = 7;

  private static final int MIN_INTERVAL_FRAMES = 3;
  private static final int MAX_INTERVAL_FRAMES = 30;

  /** A body that moves fast may fail to prove to be one in so many frames, less one. */
  private static final int FAILURES = 3;

  private static final int UNPROVEN_INTERVAL_FRAMES = 2;
  private static final int MAX_UNPROVEN_FRAMES = 6;

  private final float[] scores = new float[SCORES];
  private final float[] sorted = new float[SCORES];
  private int frames;
  private int nextLookFrame;
  private int intervalFrames;
  private int failures;
  private boolean lookIsDue;
  private boolean proven;
  private int unprovenFrames;

  /** Takes note of the body in the first frame of a track. */
  void begin(DecodedBody first, PoseLandmarker landmarker, OpenCvPicture picture) {
    frames = 0;
    unprovenFrames = 0;
    note(first);
    lookIsDue = first.score() >= SURE_SCORE;
    if (lookIsDue) {
      proven = true;
    } else {
      settle(SecondLook.again(first, SecondLook.MOST, landmarker, picture));
    }
  }

  /**
   * Takes note of the body in the next frame.
   *
   * @return whether the track goes on; it ends if the body has not proved to be one for long
   */
  boolean next(DecodedBody body, PoseLandmarker landmarker, OpenCvPicture picture) {
    note(body);
    if (lookIsDue) {
      lookIsDue = false;
      settle(look(body, landmarker, picture));
    } else if (proven) {
      if (frames >= nextLookFrame && medianScore() < SURE_SCORE) {
        doubt(look(body, landmarker, picture).agree());
      }
    } else {
      unprovenFrames++;
      if (unprovenFrames % UNPROVEN_INTERVAL_FRAMES == 0) {
        settle(look(body, landmarker, picture));
      }
    }
    return proven || unprovenFrames < MAX_UNPROVEN_FRAMES;
  }

  /** Whether the body of this frame is one. */
  boolean isProven() {
    return proven;
  }

  private static Looked look(DecodedBody body, PoseLandmarker landmarker, OpenCvPicture picture) {
    return SecondLook.again(body, SecondLook.AGREEING, landmarker, picture);
  }

  private void settle(Looked looked) {
    proven = looked.agree();
    if (proven) {
      unprovenFrames = 0;
      failures = 0;
      intervalFrames = MIN_INTERVAL_FRAMES;
      nextLookFrame = frames + intervalFrames;
    }
  }

  private void doubt(boolean agree) {
    if (agree) {
      failures = 0;
      nextLookFrame = frames + intervalFrames;
      intervalFrames = Math.min(2 * intervalFrames, MAX_INTERVAL_FRAMES);
    } else {
      failures++;
      nextLookFrame = frames + 1;
      intervalFrames = MIN_INTERVAL_FRAMES;
      proven = failures < FAILURES;
      unprovenFrames = 0;
    }
  }

  private void note(DecodedBody body) {
    scores[frames % SCORES] = body.score();
    frames++;
  }

  private float medianScore() {
    int count = Math.min(frames, SCORES);
    System.arraycopy(scores, 0, sorted, 0, count);
    Arrays.sort(sorted, 0, count);
    return sorted[(count - 1) / 2];
  }
}
