package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseOptions;
import io.posestream.figure.Figure;
import io.posestream.figure.Motion;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.person.Hand;
import io.posestream.result.PoseResult.Seen;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import io.posestream.track.TrackOptions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The drawn person waves behind a curtain that hides all but the hand, and that opens at once: a
 * hand of nobody becomes the person's.
 */
class JoiningHandTest {
  private static final int SCENE_WIDTH_PX = 1280;
  private static final int SCENE_HEIGHT_PX = 1600;

  /** What of the scene is shown: the upper body. */
  private static final int LEFT_PX = 150;

  private static final int TOP_PX = 200;
  private static final int SIDE_PX = 860;

  /** What the curtain never hides: the forearm and the hand. */
  private static final int GAP_PX = 400;

  private static final double FPS = 30;
  private static final int FRAMES = 60;
  private static final int OPENS_AT = 30;

  private record Step(int frame, boolean owned, double largestPx) {}

  private final Figure figure = Figure.of(SCENE_WIDTH_PX, SCENE_HEIGHT_PX);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldGoOnWithoutAJumpUnderTheSameId(boolean smoothed) {
    TrackOptions options = smoothed ? TrackOptions.defaults() : TrackOptions.still();
    List<Hand> hands = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        FrameProcessor processor =
            FrameProcessor.of(engine.open(PoseOptions.defaults()), options)) {
      for (int i = 0; i < FRAMES; i++) {
        long timeNs = Math.round(i * 1e9 / FPS);
        Seen seen = processor.process(frame(i, timeNs), timeNs).orThrow();
        Hand hand =
            seen.hands().stream().filter(JoiningHandTest::isWaving).findFirst().orElseThrow();
        if (!hands.isEmpty()) {
          boolean owned = !seen.looseHands().contains(hand);
          steps.add(new Step(i, owned, largestStepPx(hands.get(hands.size() - 1), hand)));
        }
        hands.add(hand);
      }
    }
    assertThat(hands).extracting(Hand::id).containsOnly(hands.get(0).id());
    assertThat(hands).extracting(Hand::side).containsOnly(Side.RIGHT);
    Step joining = steps.stream().filter(Step::owned).findFirst().orElseThrow();
    assertThat(joining.frame()).isBetween(OPENS_AT, OPENS_AT + 3);
    double others =
        steps.stream()
            .filter(step -> step.frame() != joining.frame())
            .mapToDouble(Step::largestPx)
            .max()
            .orElseThrow();
    assertThat(joining.largestPx()).isLessThanOrEqualTo(others);
  }

  private Frame frame(int index, long timeNs) {
    BgrImage scene = figure.drawBgr(Motion.WAVE.poseAt(index / FPS));
    byte[] shown = new byte[SIDE_PX * SIDE_PX * 3];
    Arrays.fill(shown, (byte) 90);
    ByteBuffer pixels = scene.bgr();
    boolean open = index >= OPENS_AT;
    for (int row = 0; row < (open ? SIDE_PX : GAP_PX); row++) {
      int from = ((TOP_PX + row) * SCENE_WIDTH_PX + LEFT_PX) * 3;
      pixels.get(from, shown, row * SIDE_PX * 3, (open ? SIDE_PX : GAP_PX) * 3);
    }
    return new Frame(index, timeNs, timeNs, BgrImage.of(SIDE_PX, SIDE_PX, shown));
  }

  private static boolean isWaving(Hand hand) {
    return hand.px(HandLandmark.WRIST).xPx() < GAP_PX && hand.px(HandLandmark.WRIST).yPx() < GAP_PX;
  }

  private static double largestStepPx(Hand before, Hand now) {
    return HandLandmark.all().stream()
        .mapToDouble(
            landmark ->
                Math.hypot(
                    now.px(landmark).xPx() - before.px(landmark).xPx(),
                    now.px(landmark).yPx() - before.px(landmark).yPx()))
        .max()
        .orElseThrow();
  }
}
