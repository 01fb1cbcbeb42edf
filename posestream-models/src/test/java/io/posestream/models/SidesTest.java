package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.AngleCalculator;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.joint.JointSource;
import io.posestream.loop.FrameProcessor;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.person.PointPx;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.track.TrackOptions;
import io.posestream.video.VideoFileSource;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Left and right of the body with the real networks. */
class SidesTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** The networks exchange left and right in 40 (full) and 59 (lite) of the 100 frames. */
  @ParameterizedTest
  @EnumSource(names = {"FULL", "HEAVY", "LITE"})
  void aBalancingManKeepsHisSides(PoseModel model) throws InterruptedException {
    String clip = "ov4_balancing_front_p2s_cam02";
    JsonNode truth = TestMedia.json(clip + ".gt.json");
    int[] frames = {0};
    int[] exchanged = {0};
    run(
        clip + ".mp4",
        model,
        (frame, person) -> {
          JsonNode coco = Coco17.of(truth, (int) frame.sequence());
          frames[0]++;
          Body body = person.body();
          exchanged[0] +=
              Coco17.distancePx(coco, body, true) < Coco17.distancePx(coco, body, false) ? 1 : 0;
        });
    assertThat(frames[0]).isEqualTo(100);
    assertThat(exchanged[0]).isLessThanOrEqualTo(model == PoseModel.LITE ? 5 : 2);
  }

  @ParameterizedTest
  @EnumSource
  void pictureWorldHandsAndAnglesAgreeAfterACorrection(JointSource joints)
      throws InterruptedException {
    int[] corrections = {0};
    int[] hands = {0};
    try (VideoFileSource video =
            VideoFileSource.open(TestMedia.file("ov4_balancing_front_p2s_cam02.mp4"));
        FrameProcessor processor =
            FrameProcessor.of(
                ENGINE.open(PoseOptions.defaults()), TrackOptions.still().withJoints(joints))) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        Frame frame = next.get();
        Person person = processor.process(frame, frame.captureTimeNs()).people().get(0);
        Landmarks world = person.body().world().orElseThrow();
        assertThat(Math.signum(leftwardM(world))).isEqualTo(Math.signum(leftwardPx(person)));
        if (joints == JointSource.NETWORK) {
          assertThat(person.angles())
              .isEqualTo(AngleCalculator.standard().calculate(world, frame.captureTimeNs()));
        } else {
          Landmarks fitted = person.fitted().orElseThrow().landmarks();
          assertThat(Math.signum(leftwardM(fitted))).isEqualTo(Math.signum(leftwardPx(person)));
        }
        for (Hand hand : person.hands()) {
          hands[0]++;
          assertThat(wristPx(person, hand, hand.side()))
              .isLessThan(wristPx(person, hand, hand.side() == Side.LEFT ? Side.RIGHT : Side.LEFT));
        }
        corrections[0] = person.sideCorrections();
      }
    }
    assertThat(corrections[0]).isGreaterThan(30);
    assertThat(hands[0]).isPositive();
  }

  private static double wristPx(Person person, Hand hand, Side side) {
    PointPx own = hand.px(HandLandmark.WRIST);
    PointPx wrist =
        person.px(side == Side.LEFT ? BodyLandmark.LEFT_WRIST : BodyLandmark.RIGHT_WRIST);
    return Math.hypot(own.xPx() - wrist.xPx(), own.yPx() - wrist.yPx());
  }

  private static double leftwardM(Landmarks world) {
    return Coco17.LIMBS.entrySet().stream()
        .mapToDouble(limb -> (limb.getKey() % 2 == 1 ? 1 : -1) * world.x(limb.getValue()))
        .sum();
  }

  /** The man faces the camera until he turns; the full network exchanges him in 9 frames. */
  @Test
  void aManWhoFacesTheCameraHasHisLeftAtTheRightOfThePicture() throws InterruptedException {
    int[] frames = {0};
    int[] exchanged = {0};
    run(
        "ov3_two_people_walk_in_out_sports2d.mp4",
        PoseModel.FULL,
        (frame, person) -> {
          if (frame.sequence() < 75) {
            frames[0]++;
            exchanged[0] += leftwardPx(person) < 0 ? 1 : 0;
          }
        });
    assertThat(frames[0]).isGreaterThan(70);
    assertThat(exchanged[0]).isLessThanOrEqualTo(2);
  }

  private static double leftwardPx(Person person) {
    return Coco17.LIMBS.entrySet().stream()
        .mapToDouble(limb -> (limb.getKey() % 2 == 1 ? 1 : -1) * person.px(limb.getValue()).xPx())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ov1_squats_mp.mp4",
        "ov2_webcam_signs_man_intel.mp4",
        "ov5_balancing_back_p2s_cam03.mp4",
        "ov6_football_juggle_sam2.mp4",
        "ov7_dark_portrait_thumb_mps.mp4"
      })
  void nothingIsExchangedWhereTheNetworkIsRight(String clip) throws InterruptedException {
    int[] corrections = {0};
    run(
        clip,
        PoseModel.FULL,
        (frame, person) -> corrections[0] = Math.max(corrections[0], person.sideCorrections()));
    assertThat(corrections[0]).isZero();
  }

  @Test
  void aDrawnPersonWhoWalksInACircleKeepsTheirSides() throws InterruptedException {
    try (FigureFrameSource source =
        FigureFrameSource.builder(Motion.CIRCLE).duration(Duration.ofSeconds(6)).build()) {
      int[] frames = {0};
      run(
          source,
          PoseModel.FULL,
          (frame, person) -> {
            frames[0]++;
            assertThat(person.sideCorrections()).isZero();
            assertThat(meanPx(source.truth(frame.sequence()), person)).isLessThan(12);
          });
      assertThat(frames[0]).isEqualTo(180);
    }
  }

  private static double meanPx(FigureTruth truth, Person person) {
    List<BodyLandmark> joints = List.copyOf(Coco17.LIMBS.values());
    return joints.stream()
        .mapToDouble(
            joint ->
                Math.hypot(
                    person.px(joint).xPx() - truth.xPx(joint),
                    person.px(joint).yPx() - truth.yPx(joint)))
        .average()
        .orElseThrow();
  }

  private static void run(String clip, PoseModel model, BiConsumer<Frame, Person> check)
      throws InterruptedException {
    try (VideoFileSource video = VideoFileSource.open(TestMedia.file(clip))) {
      run(video, model, check);
    }
  }

  private static void run(FrameSource source, PoseModel model, BiConsumer<Frame, Person> check)
      throws InterruptedException {
    PoseOptions options = PoseOptions.builder().poseModel(model).hands(false).build();
    try (PoseEstimator estimator = ENGINE.open(options)) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        PoseEstimate estimate = estimator.estimate(frame, frame.captureTimeNs());
        estimate.people().forEach(person -> check.accept(frame, person));
      }
    }
  }
}
