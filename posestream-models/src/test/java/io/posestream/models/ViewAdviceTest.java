package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import io.posestream.track.TrackOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Advice about the view of drawn people who squat, from what real networks see. */
class ViewAdviceTest {
  /** The drawn squat is turned that far to the person's left. */
  private static final double SQUAT_HEADING_DEG = 52;

  private static final double FPS = 15;
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void shouldAdviseToFilmASquatFromTheSideWithinTwoSecondsOfSeeingItFromTheFront()
      throws InterruptedException {
    AngleDefinition[] knees = {StandardAngles.LEFT_KNEE, StandardAngles.RIGHT_KNEE};
    assertThat(sides(squat(0, 2, knees)))
        .containsAnyOf(FilmSide.LEFT, FilmSide.RIGHT)
        .doesNotContain(FilmSide.FRONT, FilmSide.BACK);
    assertThat(sides(squat(0, 6.4, knees)))
        .containsExactlyInAnyOrder(FilmSide.LEFT, FilmSide.RIGHT);
    assertThat(sides(squat(180, 6.4, knees)))
        .containsExactlyInAnyOrder(FilmSide.LEFT, FilmSide.RIGHT);
  }

  @Test
  void shouldAdviseNothingAboutTheNearKneeOfASquatThatIsSeenFromTheSide()
      throws InterruptedException {
    assertThat(sides(squat(90, 6.4, StandardAngles.RIGHT_KNEE))).isEmpty();
    assertThat(sides(squat(-90, 6.4, StandardAngles.LEFT_KNEE))).isEmpty();
  }

  private static List<FilmSide> sides(List<List<Optional<ViewAdvice>>> advice) {
    return advice.stream()
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .map(ViewAdvice::filmFrom)
        .distinct()
        .toList();
  }

  /** What is advised in each frame. */
  private static List<List<Optional<ViewAdvice>>> squat(
      double azimuthDeg, double lengthS, AngleDefinition... angles) throws InterruptedException {
    List<List<Optional<ViewAdvice>>> advice = new ArrayList<>();
    PoseOptions options = PoseOptions.builder().poseModel(PoseModel.FULL).hands(false).build();
    try (FigureFrameSource source =
            FigureFrameSource.builder(Motion.SQUAT.turned(azimuthDeg - SQUAT_HEADING_DEG))
                .fps(FPS)
                .duration(Duration.ofMillis(Math.round(1000 * lengthS)))
                .build();
        FrameProcessor processor =
            FrameProcessor.of(
                ENGINE.open(options), TrackOptions.defaults().withAngles(List.of(angles)))) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        for (Person person : processor.process(frame, frame.captureTimeNs()).people()) {
          advice.add(person.angles().angles().stream().map(each -> each.advice()).toList());
        }
      }
    }
    assertThat(advice).hasSizeGreaterThan((int) (0.9 * lengthS * FPS));
    return advice;
  }
}
