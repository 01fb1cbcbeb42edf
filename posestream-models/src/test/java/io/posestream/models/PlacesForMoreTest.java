package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import io.posestream.video.VideoFileSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A place for a second person changes nothing of the only one there: {@code estimate(maxPeople = 1)
 * = estimate(maxPeople = 2)}, to the bit, on the squat video.
 */
class PlacesForMoreTest {
  private static final String CLIP = "ov1_squats_mp.mp4";

  @Test
  void theOnlyPersonIsTheSameToTheBitWhenAPlaceIsFree() throws InterruptedException {
    List<List<Person>> one = people(1);
    assertThat(one).hasSizeGreaterThan(60).allMatch(people -> people.size() == 1);
    assertThat(people(2)).isEqualTo(one);
  }

  private static List<List<Person>> people(int maxPeople) throws InterruptedException {
    PoseOptions options =
        PoseOptions.builder().poseModel(PoseModel.LITE).hands(false).maxPeople(maxPeople).build();
    List<List<Person>> people = new ArrayList<>();
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(options);
        VideoFileSource video = VideoFileSource.open(TestMedia.file(CLIP))) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        Frame frame = next.get();
        PoseEstimate estimate = estimator.estimate(frame, frame.captureTimeNs());
        people.add(estimate.people());
      }
    }
    return people;
  }
}
