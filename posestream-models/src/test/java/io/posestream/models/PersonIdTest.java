package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.Figure;
import io.posestream.figure.Motion;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ids of one person who is there, gone, and there again. */
class PersonIdTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final PoseOptions STREAM =
      PoseOptions.builder().poseModel(PoseModel.LITE).hands(false).build();
  private static final PoseOptions SINGLE_PICTURES = STREAM.toBuilder().tracking(false).build();

  private static Image person = Image.absent();
  private static Image empty = Image.absent();

  private long timeNs;

  @BeforeAll
  static void draw() {
    person = Figure.of(640, 480).drawBgr(Motion.STAND.poseAt(0));
    empty = BgrImage.of(640, 480, new byte[640 * 480 * 3]);
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aTrackShouldKeepItsIdAndTheNextOneHaveAHigherOne() {
    try (PoseEstimator estimator = ENGINE.open(STREAM)) {
      assertThat(ids(estimator, person)).containsExactly(0);
      assertThat(ids(estimator, person)).containsExactly(0);
      assertThat(ids(estimator, empty)).isEmpty();
      assertThat(ids(estimator, person)).containsExactly(1);
    }
  }

  @Test
  void noIdShouldBeGivenAgainAfterAReset() {
    try (PoseEstimator estimator = ENGINE.open(STREAM)) {
      assertThat(ids(estimator, person)).containsExactly(0);
      estimator.reset();
      assertThat(ids(estimator, person)).containsExactly(1);
    }
  }

  @Test
  void everySinglePictureShouldHaveAPersonOfItsOwn() {
    try (PoseEstimator estimator = ENGINE.open(SINGLE_PICTURES)) {
      assertThat(ids(estimator, person)).containsExactly(0);
      assertThat(ids(estimator, person)).containsExactly(1);
      estimator.reset();
      assertThat(ids(estimator, person)).containsExactly(0);
    }
  }

  private List<Integer> ids(PoseEstimator estimator, Image image) {
    PoseEstimate estimate = estimator.estimate(new Frame(0, 0, 0, image), ++timeNs);
    return estimate.people().stream().map(Person::id).toList();
  }
}
