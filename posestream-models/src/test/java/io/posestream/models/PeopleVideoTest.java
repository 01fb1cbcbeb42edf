package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.person.Person;
import io.posestream.video.VideoFileSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Several people on a real video. */
class PeopleVideoTest {
  /** A man on a roof and a woman who walks by below; a place is free for two more. */
  @Test
  void twoPeopleKeepTheirIdsAndNobodyElseIsFound() throws InterruptedException {
    Map<Integer, Integer> framesById = new TreeMap<>();
    PoseOptions options = PoseOptions.builder().maxPeople(4).build();
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(options);
        VideoFileSource video =
            VideoFileSource.open(TestMedia.file("ov3_two_people_walk_in_out_sports2d.mp4"))) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        Frame frame = next.get();
        PoseEstimate estimate = estimator.estimate(frame, frame.captureTimeNs());
        for (Person person : estimate.people()) {
          framesById.merge(person.id(), 1, Integer::sum);
        }
      }
    }
    assertThat(framesById).containsOnlyKeys(0, 1);
    assertThat(framesById.get(0)).isGreaterThan(200);
    assertThat(framesById.get(1)).isGreaterThan(145);
  }
}
