package io.posestream.models;

import static io.posestream.models.OnePerson.body;
import static io.posestream.models.OnePerson.hands;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.media.EncodedPictures;
import io.posestream.models.image.PictureHeader.Format;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.person.Body;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;
import io.posestream.skeleton.BodyLandmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real networks on a drawn person who stands still, with a clock that tells what it is told.
 */
class AdaptiveQualityTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final PoseOptions ADAPTIVE =
      PoseOptions.builder().target(QualityTarget.latencyMs(20)).build();
  private static final Quality BEST = ADAPTIVE.bestQuality();
  private static final Quality CHEAPEST = Quality.of(PoseModel.LITE, HandModel.LITE, 3);

  /** Far above the target, and far below. */
  private static final double SLOW_STEP_MS = 10;

  private static final double FAST_STEP_MS = 0.1;
  private static final int FRAME_MS = 100;

  /** Enough for all steps, each with loading a network on a busy machine. */
  private static final int PATIENCE_FRAMES = 2000;

  private static List<Image> person = List.of();

  private final SlowedClock clock = new SlowedClock();
  private long sequence;

  @BeforeAll
  static void drawThePerson() throws InterruptedException {
    List<Image> drawn = new ArrayList<>();
    try (FigureFrameSource source =
        FigureFrameSource.builder(Motion.STAND).fps(10).duration(Duration.ofSeconds(1)).build()) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        drawn.add(next.get().image());
      }
    }
    person = drawn;
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void shouldProcessHandsInOneOfThreeFramesAndHoldThemOverBetween() {
    PoseOptions options = PoseOptions.builder().handsEveryFrames(3).build();
    try (MediaPipeEstimator estimator = ENGINE.open(options, clock)) {
      PoseEstimate complete = process(estimator);
      for (int i = 1; i < 12; i++) {
        PoseEstimate next = process(estimator);
        assertThat(next.quality()).contains(new FrameQuality(options.bestQuality(), i % 3 != 0));
        if (i % 3 == 0) {
          assertThat(hands(next)).hasSize(2).isNotEqualTo(hands(complete));
          complete = next;
        } else {
          assertThat(hands(next)).isEqualTo(hands(complete));
          assertThat(next.handsNs()).isZero();
        }
      }
    }
  }

  @Test
  void shouldDropHeldHandsWithTheBodyAndSearchForThemAtOnceWhenItComesBack() throws IOException {
    PoseOptions options = PoseOptions.builder().handsEveryFrames(10).build();
    try (MediaPipeEstimator estimator = ENGINE.open(options, clock)) {
      process(estimator);
      assertThat(hands(process(estimator))).hasSize(2);
      Image blank = EncodedImage.of(EncodedPictures.of(640, 480, Format.JPEG));
      assertThat(hands(process(estimator, blank))).isEmpty();
      assertThat(process(estimator).handsHeld()).isFalse();
    }
  }

  @Test
  void shouldIgnoreCadenceInSinglePictures() {
    PoseOptions options = PoseOptions.builder().handsEveryFrames(3).tracking(false).build();
    try (MediaPipeEstimator estimator = ENGINE.open(options, clock)) {
      for (int i = 0; i < 3; i++) {
        assertThat(process(estimator).handsHeld()).isFalse();
      }
    }
  }

  @Test
  void shouldFallToTheCheapestQualityWhenSlowAndRiseToTheBestWhenFast() {
    try (MediaPipeEstimator estimator = ENGINE.open(ADAPTIVE, clock)) {
      clock.stepMs(SLOW_STEP_MS);
      assertThat(level(process(estimator))).isEqualTo(BEST);
      List<Quality> down = until(estimator, CHEAPEST);
      clock.stepMs(FAST_STEP_MS);
      List<Quality> up = until(estimator, BEST);
      assertThat(down).hasSize(5);
      assertThat(up).hasSize(5);
    }
  }

  @Test
  void shouldKeepTrackAndLandmarksWhileNetworksChange() {
    try (MediaPipeEstimator estimator = ENGINE.open(ADAPTIVE, clock)) {
      clock.stepMs(SLOW_STEP_MS);
      PoseEstimate before = process(estimator);
      int changes = 0;
      for (int i = 0; i < PATIENCE_FRAMES && !level(before).equals(CHEAPEST); i++) {
        PoseEstimate after = process(estimator);
        if (!level(after).equals(level(before))) {
          changes++;
          assertThat(meanJumpPx(before, after)).isLessThan(8);
          assertThat(hands(after)).hasSize(2);
        }
        before = after;
      }
      assertThat(changes).isEqualTo(4);
      assertThat(estimator.detectorRuns()).isEqualTo(1);
    }
  }

  @Test
  void shouldStayAsItIsWithoutATarget() {
    try (MediaPipeEstimator estimator = ENGINE.open(PoseOptions.defaults(), clock)) {
      clock.stepMs(SLOW_STEP_MS);
      for (int i = 0; i < 30; i++) {
        assertThat(process(estimator).quality()).contains(FrameQuality.complete(BEST));
      }
    }
  }

  @Test
  void shouldGoOnAsItIsWhenNetworksOfAnotherSizeAreMissing(@TempDir Path folder)
      throws IOException {
    for (ModelName model :
        List.of(
            ModelName.POSE_DETECTION,
            ModelName.POSE_LANDMARK_FULL,
            ModelName.PALM_DETECTION_FULL,
            ModelName.HAND_LANDMARK_FULL)) {
      Files.write(folder.resolve(model.fileName()), ModelFiles.bundled().read(model));
    }
    try (MediaPipeEngine engine = MediaPipeEngine.builder().models(folder).build();
        MediaPipeEstimator estimator = engine.open(ADAPTIVE, clock)) {
      clock.stepMs(SLOW_STEP_MS);
      for (int i = 0; i < 50; i++) {
        PoseEstimate estimate = process(estimator);
        assertThat(body(estimate)).isPresent();
        assertThat(level(estimate)).isEqualTo(BEST);
      }
    }
  }

  @Test
  void shouldCloseWhileNetworksAreLoaded() {
    try (MediaPipeEngine engine = MediaPipeEngine.create()) {
      MediaPipeEstimator estimator = engine.open(ADAPTIVE, clock);
      clock.stepMs(SLOW_STEP_MS);
      for (int i = 0; i < 8; i++) {
        process(estimator);
      }
      estimator.close();
      assertThatThrownBy(() -> process(estimator)).hasMessageContaining("closed");
    }
  }

  /** The qualities on the way to the wanted one. */
  private List<Quality> until(MediaPipeEstimator estimator, Quality wanted) {
    List<Quality> seen = new ArrayList<>();
    for (int i = 0; i < PATIENCE_FRAMES; i++) {
      Quality level = level(process(estimator));
      if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(level)) {
        seen.add(level);
      }
      if (level.equals(wanted)) {
        return seen;
      }
    }
    throw new AssertionError("never at " + wanted + ", but at " + seen);
  }

  private PoseEstimate process(MediaPipeEstimator estimator) {
    return process(estimator, person.get((int) (sequence % person.size())));
  }

  private PoseEstimate process(MediaPipeEstimator estimator, Image image) {
    clock.advanceMs(FRAME_MS);
    sequence++;
    Frame frame = new Frame(sequence, 0, 0, image);
    return estimator.estimate(frame, sequence * FRAME_MS * 1_000_000);
  }

  private static Quality level(PoseEstimate estimate) {
    return estimate.quality().orElseThrow().level();
  }

  private static double meanJumpPx(PoseEstimate before, PoseEstimate after) {
    Body from = body(before).orElseThrow();
    Body to = body(after).orElseThrow();
    double sum = 0;
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      sum +=
          Math.hypot(
              to.landmarks().x(i) - from.landmarks().x(i),
              to.landmarks().y(i) - from.landmarks().y(i));
    }
    return sum / BodyLandmark.COUNT;
  }
}
