package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.person.PointPx;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import io.posestream.video.VideoFileSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A man signing with both hands, hard cuts between the signs. */
class SigningVideoTest {
  /** A hand this much nearer to the other wrist is on the wrong side. */
  private static final double PLAINLY_NEARER = 0.6;

  @Test
  void handsAreFoundAndSidesNeverSwap() throws InterruptedException {
    int frames = 0;
    int bodies = 0;
    int hands = 0;
    int swapped = 0;
    AtomicInteger handRuns = new AtomicInteger();
    NetworkObserver observer =
        (network, run) -> {
          handRuns.addAndGet(network.startsWith("hand_landmark") ? 1 : 0);
          run.run();
        };
    try (MediaPipeEngine engine = MediaPipeEngine.builder().observer(observer).build();
        PoseEstimator estimator = engine.open(PoseOptions.defaults());
        VideoFileSource video =
            VideoFileSource.open(TestMedia.file("ov2_webcam_signs_man_intel.mp4"))) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        Frame frame = next.get();
        PoseEstimate estimate = estimator.estimate(frame, frame.captureTimeNs());
        frames++;
        assertThat(estimate.looseHands()).isEmpty();
        for (Person person : estimate.people()) {
          bodies++;
          hands += person.hands().size();
          for (Hand hand : person.hands()) {
            swapped += isAtOtherWrist(person.body(), hand) ? 1 : 0;
          }
        }
      }
    }
    assertThat(frames).isEqualTo(384);
    assertThat(bodies).isEqualTo(384);
    assertThat(hands).isGreaterThan(685);
    // Following takes a run for each hand; the rest are searches.
    assertThat(handRuns.get() - hands).as("search runs").isLessThan(195);
    assertThat(swapped).isZero();
  }

  private static boolean isAtOtherWrist(Body body, Hand hand) {
    boolean left = hand.side() == Side.LEFT;
    return distancePx(body, hand, !left) < PLAINLY_NEARER * distancePx(body, hand, left);
  }

  private static double distancePx(Body body, Hand hand, boolean leftWrist) {
    PointPx wrist = body.px(leftWrist ? BodyLandmark.LEFT_WRIST : BodyLandmark.RIGHT_WRIST);
    PointPx own = hand.px(HandLandmark.WRIST);
    return Math.hypot(wrist.xPx() - own.xPx(), wrist.yPx() - own.yPx());
  }
}
