package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.Figure;
import io.posestream.figure.Motion;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.person.Hand;
import io.posestream.skeleton.HandLandmark;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drawn person holds still; one raised hand is behind a curtain that opens at once. */
class HiddenHandTest {
  private static final int SCENE_WIDTH_PX = 1280;
  private static final int SCENE_HEIGHT_PX = 1600;
  private static final int LEFT_PX = 150;
  private static final int TOP_PX = 200;
  private static final int SIDE_PX = 860;

  /** The curtain hides the upper left corner, where the hand is. */
  private static final int CURTAIN_PX = 330;

  /** By then the search rests. */
  private static final int STILL_FROM = 15;

  private static final int OPENS_AT = 75;
  private static final int FRAMES = 90;
  private static final long FRAME_NS = 33_333_333;

  private final List<PoseEstimate> frames = new ArrayList<>();
  private final List<Integer> searchRuns = new ArrayList<>();
  private final Map<Integer, Thread> palmThreads = new ConcurrentHashMap<>();

  @BeforeEach
  void process() {
    AtomicInteger handRuns = new AtomicInteger();
    NetworkObserver observer =
        (network, run) -> {
          handRuns.addAndGet(network.startsWith("hand_landmark") ? 1 : 0);
          if (network.startsWith("palm_detection")) {
            palmThreads.put(frames.size(), Thread.currentThread());
          }
          run.run();
        };
    BgrImage scene = Figure.of(SCENE_WIDTH_PX, SCENE_HEIGHT_PX).drawBgr(Motion.WAVE.poseAt(0));
    BgrImage open = shown(scene, false);
    BgrImage closed = shown(scene, true);
    int before = 0;
    try (MediaPipeEngine engine = MediaPipeEngine.builder().observer(observer).build();
        PoseEstimator estimator = engine.open(PoseOptions.defaults())) {
      for (int i = 0; i < FRAMES; i++) {
        BgrImage picture = i < OPENS_AT ? closed : open;
        handRuns.set(0);
        PoseEstimate estimate =
            estimator.estimate(new Frame(i, i * FRAME_NS, i * FRAME_NS, picture), i * FRAME_NS);
        searchRuns.add(handRuns.get() - before);
        before = estimate.hands().size();
        frames.add(estimate);
      }
    }
  }

  @Test
  void shouldHardlyBeSearchedForWhileNothingChanges() {
    assertThat(frames.subList(0, OPENS_AT))
        .allSatisfy(frame -> assertThat(frame.people()).hasSize(1))
        .noneSatisfy(frame -> assertThat(frame.hands()).anyMatch(HiddenHandTest::isHidden));
    int runs = searchRuns.subList(STILL_FROM, OPENS_AT).stream().mapToInt(n -> n).sum();
    assertThat(runs).isBetween(1, (OPENS_AT - STILL_FROM) / 4);
  }

  @Test
  void palmsShouldBeSearchedForBesideTheTrackedBody() {
    palmThreads.remove(0);
    assertThat(palmThreads).isNotEmpty();
    assertThat(palmThreads.values()).doesNotContain(Thread.currentThread());
  }

  @Test
  void shouldBeFoundWhenItComes() {
    assertThat(frames.subList(OPENS_AT + 2, FRAMES))
        .allSatisfy(frame -> assertThat(frame.hands()).anyMatch(HiddenHandTest::isHidden));
  }

  private static boolean isHidden(Hand hand) {
    return hand.px(HandLandmark.WRIST).xPx() < CURTAIN_PX
        && hand.px(HandLandmark.WRIST).yPx() < CURTAIN_PX;
  }

  private static BgrImage shown(BgrImage scene, boolean closed) {
    byte[] shown = new byte[SIDE_PX * SIDE_PX * 3];
    ByteBuffer pixels = scene.bgr();
    for (int row = 0; row < SIDE_PX; row++) {
      int from = ((TOP_PX + row) * SCENE_WIDTH_PX + LEFT_PX) * 3;
      int start = row * SIDE_PX * 3;
      pixels.get(from, shown, start, SIDE_PX * 3);
      if (closed && row < CURTAIN_PX) {
        Arrays.fill(shown, start, start + CURTAIN_PX * 3, (byte) 90);
      }
    }
    return BgrImage.of(SIDE_PX, SIDE_PX, shown);
  }
}
