package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseOptions;
import io.posestream.exercise.ExerciseCounter;
import io.posestream.exercise.ExerciseState;
import io.posestream.exercise.Repetition;
import io.posestream.exercise.StandardExercises;
import io.posestream.loop.FrameProcessor;
import io.posestream.media.TestMedia;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;
import io.posestream.video.VideoFileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Exercises of real people, counted through the real networks, all definitions side by side. */
class ExerciseVideoTest {
  /** The clip ends while the woman rises from the third. */
  @Test
  void shouldCountThreeSquatsAndNothingElse() throws InterruptedException {
    Map<String, List<Repetition>> counted = count("ov1_squats_mp.mp4");
    assertThat(counted).containsOnlyKeys("squat");
    assertThat(counted.get("squat"))
        .hasSize(3)
        .allMatch(Repetition::isFull)
        .allSatisfy(
            squat -> {
              assertThat(squat.range()).isBetween(70.0, 110.0);
              assertThat(Math.abs(squat.leftMinusRight())).isLessThan(10);
            });
  }

  /**
   * The man comes in, sits down, stands up with the arms spread, sits down again, and leaves. The
   * second time he sits so briefly that it is a squat, too.
   */
  @Test
  void shouldCountOneSitToStand() throws InterruptedException {
    Map<String, List<Repetition>> counted = count("ov8_sit_stand_webcam_bodypose3d.mp4");
    assertThat(counted.get("sit-to-stand")).hasSize(1);
    assertThat(counted.keySet()).isSubsetOf("sit-to-stand", "squat");
  }

  private static Map<String, List<Repetition>> count(String clip) throws InterruptedException {
    List<ExerciseCounter> counters =
        StandardExercises.all().stream().map(ExerciseCounter::of).toList();
    Map<String, List<Repetition>> counted = new TreeMap<>();
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        FrameProcessor processor =
            FrameProcessor.of(
                engine.open(PoseOptions.builder().hands(false).build()), TrackOptions.defaults());
        VideoFileSource video = VideoFileSource.open(TestMedia.file(clip))) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        PoseResult result = processor.process(next.get(), next.get().captureTimeNs());
        for (ExerciseCounter counter : counters) {
          for (ExerciseState state : counter.add(result)) {
            state.completed().ifPresent(each -> add(counter, each, counted));
          }
        }
      }
    }
    for (ExerciseCounter counter : counters) {
      counter.finish().values().forEach(each -> add(counter, each, counted));
    }
    return counted;
  }

  private static void add(
      ExerciseCounter counter, Repetition repetition, Map<String, List<Repetition>> counted) {
    counted.computeIfAbsent(counter.definition().name(), name -> new ArrayList<>()).add(repetition);
  }
}
