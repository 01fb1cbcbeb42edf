package io.posestream.models;

import io.posestream.frame.Frame;
import io.posestream.hand.Hand;
import io.posestream.models.hand.HandsTracker;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.BodyTracker;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseEstimate;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseOptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Body and hands of one stream. While both are tracked, their networks run side by side. */
final class MediaPipeEstimator implements PoseEstimator {
  private final OpenCvPicture picture;
  private final BodyTracker bodyTracker;
  private final @Nullable HandsTracker handsTracker;
  private final SideThread side = new SideThread("posestream-hands");
  private final boolean mirrored;
  private boolean closed;

  MediaPipeEstimator(
      PoseOptions options, BodyTracker bodyTracker, @Nullable HandsTracker handsTracker) {
    picture = new OpenCvPicture(options.maxPixels());
    this.bodyTracker = bodyTracker;
    this.handsTracker = handsTracker;
    mirrored = options.mirrored();
  }

  @Override
  public synchronized PoseEstimate estimate(Frame frame, long timestampNs) {
    if (closed) {
      throw new IllegalStateException("the estimator is closed");
    }
    long startNs = System.nanoTime();
    picture.load(frame.image());
    long decodedNs = System.nanoTime();
    if (handsTracker == null) {
      Optional<BodyPose> body = bodyTracker.track(picture, timestampNs);
      return estimate(body, List.of(), startNs, decodedNs, System.nanoTime(), 0);
    }
    return withHands(handsTracker, timestampNs, startNs, decodedNs);
  }

  private PoseEstimate withHands(
      HandsTracker hands, long timestampNs, long startNs, long decodedNs) {
    SideThread.Task follow = SideThread.Task.NONE;
    if (hands.isTracking() && bodyTracker.isTracking()) {
      follow = side.start(() -> hands.follow(picture, timestampNs));
    } else if (hands.isTracking()) {
      hands.follow(picture, timestampNs);
    }
    long followedNs = System.nanoTime() - decodedNs;
    Optional<BodyPose> body;
    long bodyNs;
    try {
      body = bodyTracker.track(picture, timestampNs);
    } finally {
      bodyNs = System.nanoTime();
      follow.join();
    }
    long joinedNs = System.nanoTime();
    List<Hand> found = hands.complete(picture, body, timestampNs);
    long handsNs = Math.max(followedNs, follow.elapsedNs()) + System.nanoTime() - joinedNs;
    return estimate(body, found, startNs, decodedNs, bodyNs, handsNs);
  }

  private PoseEstimate estimate(
      Optional<BodyPose> body,
      List<Hand> hands,
      long startNs,
      long decodedNs,
      long bodyNs,
      long handsNs) {
    return new PoseEstimate(
        picture.widthPx(),
        picture.heightPx(),
        mirrored ? body.map(MirroredLabels::swapSides) : body,
        hands,
        decodedNs - startNs,
        bodyNs - decodedNs,
        handsNs);
  }

  @Override
  public synchronized void reset() {
    bodyTracker.reset();
    if (handsTracker != null) {
      handsTracker.reset();
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    side.close();
    if (handsTracker != null) {
      handsTracker.close();
    }
    bodyTracker.close();
    picture.close();
  }
}
