package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.video.VideoFileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bodies that are not there, in streams, and a body that is hard to find. */
class FalseBodiesTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final int FRAMES = 40;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** A camera that pans over pictures without people, once near, once far; in 39 frames before. */
  @Test
  void aPanningCameraShouldHardlyEverSeeSomebodyInThings() {
    int frames = 0;
    for (String name : List.of("o40_neg_burger_mp", "o42_neg_chairs")) {
      BgrImage picture =
          PictureDecoder.decode(TestMedia.picture(name + ".jpg"), PoseOptions.DEFAULT_MAX_PIXELS);
      for (double side : new double[] {0.6, 0.85}) {
        frames += bodies(pan(picture, side), PoseModel.FULL).size();
      }
    }
    assertThat(frames).as("of 320").isLessThanOrEqualTo(20);
  }

  /** A body is invented over a sleeve and a forearm; in 184 frames before with the full model. */
  @Test
  void aHandOverADeskShouldRarelyBeTakenForAPerson() throws InterruptedException {
    List<Image> frames = video("ov10_desk_hand_handpose3d_cam0.mp4", 378);
    assertThat(bodies(frames, PoseModel.FULL).size()).isLessThan(60);
    assertThat(bodies(frames, PoseModel.LITE).size()).isLessThan(50);
  }

  /** The detector finds him in a tile only, or a false body beside him wanders to him. */
  @Test
  void aManWhomTheDetectorMissesInTheWholePictureShouldBeFound() throws InterruptedException {
    List<Float> nosesXPx =
        bodies(video("ov3_two_people_walk_in_out_sports2d.mp4", 50), PoseModel.LITE).stream()
            .map(body -> body.landmarks().x(BodyLandmark.NOSE.index()))
            .toList();
    assertThat(nosesXPx)
        .hasSizeGreaterThan(40)
        .allSatisfy(xPx -> assertThat(xPx).isBetween(430f, 500f));
  }

  /** Which tile is searched depends on the frames before. */
  @Test
  void aStreamAfterAResetShouldGiveTheSameBodies() throws InterruptedException {
    List<Image> frames = video("ov3_two_people_walk_in_out_sports2d.mp4", 6);
    PoseOptions options = PoseOptions.builder().poseModel(PoseModel.LITE).hands(false).build();
    try (PoseEstimator estimator = ENGINE.open(options)) {
      List<Body> first = bodies(frames, estimator);
      estimator.reset();
      assertThat(first).isNotEmpty();
      assertThat(bodies(frames, estimator).equals(first)).isTrue();
    }
  }

  private static List<Body> bodies(List<Image> frames, PoseModel model) {
    try (PoseEstimator estimator = ENGINE.open(PoseOptions.builder().poseModel(model).build())) {
      return bodies(frames, estimator);
    }
  }

  private static List<Body> bodies(List<Image> frames, PoseEstimator estimator) {
    List<Body> bodies = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      long timestampNs = i * 33_333_333L;
      Frame frame = new Frame(i, timestampNs, 0, frames.get(i));
      OnePerson.body(estimator.estimate(frame, timestampNs)).ifPresent(bodies::add);
    }
    return bodies;
  }

  private static List<Image> pan(BgrImage picture, double side) {
    int widthPx = (int) (side * picture.width());
    int heightPx = (int) (side * picture.height());
    List<Image> frames = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      int leftPx = (picture.width() - widthPx) * i / (FRAMES - 1);
      int topPx = (picture.height() - heightPx) * i / (FRAMES - 1);
      byte[] bgr = new byte[3 * widthPx * heightPx];
      for (int y = 0; y < heightPx; y++) {
        picture
            .bgr()
            .get(3 * ((topPx + y) * picture.width() + leftPx), bgr, 3 * y * widthPx, 3 * widthPx);
      }
      frames.add(BgrImage.of(widthPx, heightPx, bgr));
    }
    return frames;
  }

  private static List<Image> video(String name, int most) throws InterruptedException {
    List<Image> frames = new ArrayList<>();
    try (VideoFileSource video = VideoFileSource.open(TestMedia.file(name))) {
      Optional<Frame> next = video.next();
      while (next.isPresent() && frames.size() < most) {
        frames.add(next.get().image());
        next = video.next();
      }
    }
    return frames;
  }
}
