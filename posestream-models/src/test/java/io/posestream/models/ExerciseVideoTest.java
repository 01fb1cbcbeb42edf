package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseOptions;
import io.posestream.exercise.ExerciseCounter;
import io.posestream.exercise.ExerciseState;
import io.posestream.exercise.Repetition;
import io.posestream.exercise.StandardExercises;
import io.posestream.loop.FrameProcessor;
import io.posestream.media.TestMedia;
import io.posestream.track.TrackOptions;
import io.posestream.video.VideoFileSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exercises of real people, counted through the real networks. */
class ExerciseVideoTest {
  /** The clip ends while the woman rises from the third. */
  @Test
  void shouldCountThreeSquats() throws InterruptedException {
    List<Repetition> squats = count("squat", "ov1_squats_mp.mp4");
    assertThat(squats).hasSize(3);
    assertThat(squats).allMatch(Repetition::isFull);
    assertThat(squats).allSatisfy(each -> assertThat(each.range()).isBetween(70.0, 110.0));
    assertThat(squats)
        .allSatisfy(each -> assertThat(Math.abs(each.leftMinusRight())).isLessThan(10));
  }

  /** The man comes in, sits down, stands up with the arms spread, sits down again, and leaves. */
  @Test
  void shouldCountOneSitToStand() throws InterruptedException {
    assertThat(count("sit-to-stand", "ov8_sit_stand_webcam_bodypose3d.mp4")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "curl",
    "lunge",
    "push-up",
    "sit-up",
    "shoulder-press",
    "lateral-raise",
    "jumping-jack",
    "knee-raise",
    "bridge",
    "plank",
    "sit-to-stand"
  })
  void shouldCountNothingElseInSquats(String exercise) throws InterruptedException {
    assertThat(count(exercise, "ov1_squats_mp.mp4")).isEmpty();
  }

  private static List<Repetition> count(String exercise, String clip) throws InterruptedException {
    ExerciseCounter counter = ExerciseCounter.of(StandardExercises.named(exercise));
    List<Repetition> counted = new ArrayList<>();
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        FrameProcessor processor =
            FrameProcessor.of(
                engine.open(PoseOptions.builder().hands(false).build()), TrackOptions.defaults());
        VideoFileSource video = VideoFileSource.open(TestMedia.file(clip))) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        for (ExerciseState state :
            counter.add(processor.process(next.get(), next.get().captureTimeNs()))) {
          state.completed().ifPresent(counted::add);
        }
      }
    }
    counted.addAll(counter.finish().values());
    return counted;
  }
}
