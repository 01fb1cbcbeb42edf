package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.video.VideoFileSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A body that the network invents in a hand, and somebody who comes in beside that hand. */
class RejectedBodyTest {
  private static final int HEIGHT_PX = 480;
  private static final int FRAMES = 110;
  private static final int COMES_AT = 50;

  /** Half a second at 30 fps. */
  private static final int SEEN_AFTER = 15;

  @Test
  void shouldNotHideSomebody() throws Exception {
    BgrImage man = PictureDecoder.decode(TestMedia.picture("o03_man_standing.jpg"), 9_000_000);
    Set<Integer> people = new HashSet<>();
    Set<Integer> hands = new HashSet<>();
    List<Integer> missing = new ArrayList<>();
    PoseOptions options = PoseOptions.defaults();
    try (VideoFileSource video =
            VideoFileSource.open(TestMedia.file("ov11_hand_reaching_mps.mp4"));
        MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(options)) {
      for (int i = 0; i < FRAMES; i++) {
        Frame frame = video.next().orElseThrow();
        BgrImage hand = PictureDecoder.decode(frame.image(), 9_000_000);
        Beside beside = new Beside(hand, man, i >= COMES_AT);
        PoseEstimate estimate =
            estimator.estimate(
                new Frame(i, frame.captureTimeNs(), frame.captureTimeNs(), beside.picture()),
                frame.captureTimeNs());
        if (i < COMES_AT) {
          estimate.looseHands().stream().map(Hand::id).forEach(hands::add);
        } else if (i >= COMES_AT + SEEN_AFTER) {
          estimate.people().stream().map(Person::id).forEach(people::add);
          if (estimate.people().stream().noneMatch(beside::isTheMan)) {
            missing.add(i);
          }
        }
      }
    }
    assertThat(missing).as("frames without the man").isEmpty();
    assertThat(people).as("ids").hasSize(1);
    assertThat(hands).as("ids of the hand before").hasSize(1);
  }

  /** The hand to the left, and to the right a wall, before which the man stands or not. */
  private record Beside(BgrImage hand, BgrImage man, boolean isThere) {
    private int handWidthPx() {
      return hand.width() * HEIGHT_PX / hand.height();
    }

    BgrImage picture() {
      int manWidthPx = man.width() * HEIGHT_PX / man.height();
      int widthPx = handWidthPx() + manWidthPx;
      byte[] bgr = new byte[widthPx * HEIGHT_PX * 3];
      copyScaled(hand, bgr, 0, handWidthPx(), widthPx);
      if (isThere) {
        copyScaled(man, bgr, handWidthPx(), manWidthPx, widthPx);
      }
      return BgrImage.of(widthPx, HEIGHT_PX, bgr);
    }

    boolean isTheMan(Person person) {
      return person.px(BodyLandmark.NOSE).xPx() > handWidthPx();
    }
  }

  private static void copyScaled(BgrImage part, byte[] bgr, int left, int partPx, int widthPx) {
    for (int y = 0; y < HEIGHT_PX; y++) {
      int fromY = y * part.height() / HEIGHT_PX;
      for (int x = 0; x < partPx; x++) {
        int from = 3 * (fromY * part.width() + x * part.width() / partPx);
        int to = 3 * (y * widthPx + left + x);
        for (int channel = 0; channel < 3; channel++) {
          bgr[to + channel] = part.bgr().get(from + channel);
        }
      }
    }
  }
}
