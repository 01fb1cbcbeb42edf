package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.person.Hand;
import io.posestream.skeleton.Side;
import io.posestream.video.VideoFileSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hands without a body, people who leave, and pictures without people, in streams. */
class HandsWithoutBodyTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final double MAX_DISTANCE = 0.015;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aHandCloseToTheCameraShouldBeFoundWhereMediaPipeHandsFindsIt() throws Exception {
    List<PoseEstimate> frames = video("ov11_hand_reaching_mps.mp4");
    List<JsonNode> official = lines("golden/video/ov11_hand_reaching_mps.hands.jsonl");
    int found = 0;
    int officialFound = 0;
    int others = 0;
    int bodies = 0;
    for (int i = 0; i < frames.size(); i++) {
      PoseEstimate frame = frames.get(i);
      bodies += frame.people().size();
      for (JsonNode hand : official.get(i).get("hands")) {
        officialFound++;
        found += isFound(frame, hand.get("landmarks")) ? 1 : 0;
      }
      others += frame.hands().size() - official.get(i).get("hands").size();
    }
    assertThat(officialFound).isEqualTo(202);
    assertThat(found).isGreaterThanOrEqualTo(196);
    assertThat(others).isZero();
    assertThat(bodies).as("frames with a body").isLessThanOrEqualTo(20);
    // The published label assumes a mirrored picture.
    assertThat(frames.stream().flatMap(frame -> frame.hands().stream()).map(Hand::side))
        .containsOnly(Side.RIGHT);
  }

  @Test
  void aHandBeforeAPortraitShouldBeFoundAndTheBodyStay() throws Exception {
    List<PoseEstimate> frames = video("ov7_dark_portrait_thumb_mps.mp4");
    assertThat(frames).hasSize(195).allSatisfy(frame -> assertThat(frame.people()).hasSize(1));
    assertThat(withHands(frames)).isGreaterThanOrEqualTo(170);
  }

  @Test
  void aHandOverADeskShouldBeFound() throws Exception {
    List<PoseEstimate> frames = video("ov10_desk_hand_handpose3d_cam0.mp4");
    assertThat(frames).hasSize(378);
    assertThat(withHands(frames)).isGreaterThanOrEqualTo(352);
  }

  @Test
  void nothingShouldStayInAnEmptyRoom() throws Exception {
    List<PoseEstimate> frames = video("ov9_in_out_back_intel.mp4");
    List<PoseEstimate> empty = frames.subList(62, 105);
    assertThat(empty.stream().filter(frame -> !frame.people().isEmpty())).hasSizeLessThan(2);
    assertThat(empty).allSatisfy(frame -> assertThat(frame.hands()).isEmpty());
    assertThat(frames.stream().filter(frame -> !frame.people().isEmpty())).hasSizeGreaterThan(110);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o40_neg_burger_mp.jpg",
        "o42_neg_chairs.jpg",
        "o43_neg_camera.jpg",
        "o44_neg_android_toy.jpg"
      })
  void aPictureWithoutPeopleShouldStayEmpty(String name) {
    try (PoseEstimator estimator = ENGINE.open(PoseOptions.defaults())) {
      for (int i = 0; i < 20; i++) {
        PoseEstimate frame =
            estimator.estimate(TestMedia.frame(i, TestMedia.picture(name)), i * 33_333_333L);
        assertThat(frame.people()).isEmpty();
        assertThat(frame.hands()).isEmpty();
      }
    }
  }

  private static long withHands(List<PoseEstimate> frames) {
    return frames.stream().filter(frame -> !frame.hands().isEmpty()).count();
  }

  private static boolean isFound(PoseEstimate frame, JsonNode expected) {
    double limitPx = MAX_DISTANCE * Math.max(frame.width(), frame.height());
    return frame.hands().stream().anyMatch(hand -> distancePx(frame, hand, expected) <= limitPx);
  }

  private static double distancePx(PoseEstimate frame, Hand hand, JsonNode expected) {
    double sumPx = 0;
    for (int i = 0; i < expected.size(); i++) {
      sumPx +=
          Math.hypot(
              hand.landmarks().x(i) - expected.get(i).get(0).doubleValue() * frame.width(),
              hand.landmarks().y(i) - expected.get(i).get(1).doubleValue() * frame.height());
    }
    return sumPx / expected.size();
  }

  private static List<PoseEstimate> video(String name) throws InterruptedException {
    List<PoseEstimate> frames = new ArrayList<>();
    try (VideoFileSource video = VideoFileSource.open(TestMedia.file(name));
        PoseEstimator estimator = ENGINE.open(PoseOptions.defaults())) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        Frame frame = next.get();
        frames.add(estimator.estimate(frame, frame.captureTimeNs()));
      }
    }
    return frames;
  }

  private static List<JsonNode> lines(String name) throws IOException {
    try (MappingIterator<JsonNode> lines =
        JsonMapper.builder().build().readerFor(JsonNode.class).readValues(TestMedia.bytes(name))) {
      return lines.readAll();
    }
  }
}
